import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { barriersOn, tooWide } from '../support/accessible.ts';
import { type Linked, linkedReferral } from '../support/answer-link.ts';
import { choose, errorsOn, follow, heading, newWindow, press, startBrowser, type, words } from '../support/browser.ts';
import { done } from '../support/journey.ts';
import { TestNetwork } from '../support/network.ts';

let network: TestNetwork;
let browser: Browser;
beforeAll(async () => {
  [network, browser] = await Promise.all([TestNetwork.start(), startBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await network.stop();
});

const phone = { width: 320, height: 640 };
const person = /Zora|Quill|07700 900751|Sorrel|1948|in the morning/;

/** Opens the newest e-mail about a referral, as a volunteer does on a phone without scripts, and presses its link. */
const opens = async ({ reference, link }: Linked): Promise<Page> => {
  const page = await (await newWindow(browser)).newPage();
  await page.setViewportSize(phone);
  await page.goto(`${network.url}/local/outbox`);
  const mail = page.getByRole('article').filter({ hasText: reference });
  await mail.getByRole('link', { name: link }).first().click();
  return page;
};

const barriersAt = async (paths: readonly string[]): Promise<string[]> => {
  const page = await (await newWindow(browser, true)).newPage();
  const found: string[] = [];
  for (const path of paths)
    for (const width of [320, 1200]) {
      await page.setViewportSize({ ...phone, width });
      await page.goto(network.url + path);
      const where = `${await heading(page)} (at ${String(width)})`;
      if ((await tooWide(page)) > 0) found.push(`${where} scrolls sideways`);
      found.push(...(await barriersOn(page)).map((barrier) => `${where}: ${barrier}`));
    }
  return found;
};

const worries = async (page: Page): Promise<void> => {
  await follow(page, 'I am worried about somebody’s safety');
  await page.getByLabel('What worries you?').fill('She was shouted at outside.');
  await choose(page, 'Is somebody in danger now?', 'No');
  await choose(page, 'Does the person know that you are telling us?', 'No');
  await press(page, 'Tell the safeguarding lead');
  expect(await errorsOn(page)).toEqual(['Write your name.']);
  await type(page, { 'Your name': 'Sam Lee' });
  await press(page, 'Tell the safeguarding lead');
  expect(await heading(page)).toContain('The safeguarding lead has it');
  await follow(page, 'Back to where you were');
};

const withdraw = ({ referralId }: Linked, reason: string) =>
  done(network, { role: 'link-worker', method: 'POST', path: `/referrals/${referralId}/withdrawal`, body: { reason } });

describe('a volunteer with a phone and the shared mailbox', () => {
  it('asks, then accepts from the e-mail, and reads what comes next without learning who it is', async () => {
    const linked = await linkedReferral(network, 'Quill');
    const page = await opens(linked);
    expect(await words(page)).toContain('Would enjoy a meal in company.');
    await follow(page, 'Ask a question first');
    await press(page, 'Send the question');
    expect(await errorsOn(page)).toEqual(['Write your question.', 'Write your name.']);
    await page.getByLabel('What do you need to know before you decide?').fill('Is there a ramp?');
    await type(page, { 'Your name': 'Sam Lee' });
    await press(page, 'Send the question');
    expect(await words(page)).toMatch(/Your question was sent.*You asked a question.*Is there a ramp\?/s);
    await press(page, 'Accept this referral');
    expect(await errorsOn(page)).toEqual(['Write your name.']);
    await type(page, { 'Your name': 'Jo Bell' });
    await press(page, 'Accept this referral');
    expect(await heading(page)).toContain('This referral was accepted');
    const said = await words(page);
    expect(said).toMatch(
      /Accepted by Jo Bell, from the e-mail link, on .*sign in to see the details.*Ring .* on 0113/s,
    );
    expect(said).not.toMatch(person);
    await follow(page, 'sign in to see the details');
    expect(await words(page)).not.toMatch(person);
  });

  it('tells the safeguarding lead that she is worried, before the answer and after', async () => {
    const linked = await linkedReferral(network, 'Quill');
    const page = await opens(linked);
    await worries(page);
    await type(page, { 'Your name': 'Sam Lee' });
    await press(page, 'Accept this referral');
    await worries(page);
    expect(await words(page)).not.toContain('shouted');
  });

  it('person-dies-before-the-answer: presses too late, and is told to contact nobody and not why', async () => {
    const linked = await linkedReferral(network, 'Quill');
    const late = await opens(linked);
    await withdraw(linked, 'died');
    await type(late, { 'Your name': 'Sam Lee' });
    await press(late, 'Accept this referral');
    const said = await words(late);
    expect(said).toMatch(/This referral was withdrawn.*Do not contact this person.*Ring/s);
    expect(said).not.toMatch(/died|accepted by/i);
    expect(said).not.toMatch(person);
  });

  it('meets no barrier and no page that is too wide', async () => {
    const [open, over] = [await linkedReferral(network, 'Quill'), await linkedReferral(network, 'Quill')];
    await withdraw(over, 'not-needed');
    const steps = ['', '/question', '/waitlisting', '/decline', '/concerns'].map((step) => open.link + step);
    expect(await barriersAt([...steps, over.link, '/open/answer/nothing'])).toEqual([]);
  });
});
