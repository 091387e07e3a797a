import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type FinishLinks, finishLinksTo, type Linked, linkedReferral } from '../support/answer-link.ts';
import { choose, errorsOn, follow, heading, newWindow, press, startBrowser, type, words } from '../support/browser.ts';
import { codeSent, registerCodes } from '../support/codes.ts';
import { TestNetwork } from '../support/network.ts';
import { readable } from '../support/readable.ts';

let network: TestNetwork;
let browser: Browser;
beforeAll(async () => {
  [network, browser] = await Promise.all([TestNetwork.start(), startBrowser()]);
  await registerCodes(network);
});
afterAll(async () => {
  await browser.close();
  await network.stop();
});

const windows = [
  ['phone', 360, 740],
  ['desktop', 1280, 900],
] as const;

const standing = async ({ referralId }: Linked) =>
  (await network.call('link-worker', 'GET', `/referrals/${referralId}`)).body;

describe.each(windows)('a charity volunteer who never signs in, on a %s', (device, width, height) => {
  let page: Page;
  let sent: Linked;
  let links: FinishLinks;
  beforeAll(async () => {
    // The window has no script, as in every journey; what is sent in an hour has an end.
    page = await (await newWindow(browser)).newPage();
    await page.setViewportSize({ width, height });
    sent = await linkedReferral(network, `Quill${device}`);
  });

  it('says yes from the e-mail, and is sent links for what comes then', async () => {
    await page.goto(network.url + sent.link);
    await readable(page, 'request');
    await type(page, { 'Your name': 'Sam Lee' });
    await press(page, 'Accept this referral');
    expect(await words(page)).toContain('once you have typed a code');
    await readable(page, 'accepted');
    links = await finishLinksTo(network, sent.reference);
  });

  it('is told of nobody until a code was typed that went to the charity’s phone', async () => {
    await page.goto(network.url + links.complete);
    expect(await words(page)).not.toContain('Zora');
    await follow(page, 'see whom it is about and how to reach them');
    expect(await heading(page)).toContain('See whom it is about');
    await readable(page, 'ask-code');
    await type(page, { 'Your name': 'Sam Lee' });
    await press(page, 'Send the code');
    expect(await heading(page)).toContain('Type the code');
    await readable(page, 'enter-code');
    await type(page, { 'The six digits of the code': '12' });
    await press(page, 'Go on');
    expect(await errorsOn(page)).toEqual(['That is not the code. You have 4 more tries.']);
    await type(page, { 'The six digits of the code': await codeSent(network, sent.reference) });
    await press(page, 'Go on');
  });

  it('sees whom to ring and how safely, as they agreed', async () => {
    expect(await heading(page)).toContain('Zora');
    const said = await words(page);
    for (const part of ['07700 900751', 'Please ring in the morning.', 'That you looked is recorded'])
      expect(said).toContain(part);
    expect(said).not.toContain('Sorrel Bank');
    await readable(page, 'person');
  });

  it('says that they came, and the next time that they did not', async () => {
    await page.goto(network.url + links.attended);
    await readable(page, 'attended');
    await press(page, 'Record that they came');
    expect(await errorsOn(page)).toEqual(['Write your name.']);
    await type(page, { 'Your name': 'Sam Lee' });
    await press(page, 'Record that they came');
    expect(await words(page)).toContain('The attendance is recorded.');
    await readable(page, 'recorded');
    links = await finishLinksTo(network, sent.reference);
    await page.goto(network.url + links.missed);
    await readable(page, 'missed');
    await type(page, { 'Your name': 'Sam Lee' });
    await press(page, 'Record that they did not come');
    expect(await words(page)).toContain('did not come');
    expect(await standing(sent)).toMatchObject({ status: 'started' });
  });

  it('completes it with a sentence and what else they need', async () => {
    links = await finishLinksTo(network, sent.reference);
    await page.goto(network.url + links.complete);
    await readable(page, 'complete');
    await choose(page, 'How did it go?', 'Partly achieved');
    await page.getByLabel('In a sentence, what did you do together?').fill('She comes to lunch on Tuesdays.');
    await page.getByLabel('Is there anything else they need?').fill('A lift in winter.');
    await type(page, { 'Your name': 'Sam Lee' });
    await press(page, 'Complete this referral');
    expect(await words(page)).toContain('Completed by Sam Lee, from the e-mail link,');
    await readable(page, 'completed');
    expect(await standing(sent)).toMatchObject({ status: 'completed', outcome: 'partly' });
    await page.context().close();
  });
});
