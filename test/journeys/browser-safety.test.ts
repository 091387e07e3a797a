import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  choose,
  errorsOn,
  follow,
  heading,
  press,
  signIn,
  startBrowser,
  newWindow,
  type,
  visitAs,
  words,
} from '../support/browser.ts';
import { outbox } from '../support/journey.ts';
import { TestNetwork } from '../support/network.ts';

const worried = 'I am worried about somebody’s safety';
const said = 'Bruises on both arms; markworry at home.';

let network: TestNetwork;
let browser: Browser;
beforeAll(async () => {
  [network, browser] = await Promise.all([TestNetwork.start(), startBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await network.stop();
});

const raise = async (page: Page): Promise<string> => {
  await follow(page, worried);
  await press(page, 'Tell the safeguarding lead');
  expect(await errorsOn(page)).toHaveLength(3);
  await type(page, { 'What worries you?': said });
  await choose(page, 'Is somebody in danger now?', 'Yes, or it may happen at any moment');
  await page
    .getByRole('group', { name: /^Does the person know/ })
    .getByLabel('No', { exact: true })
    .check();
  await press(page, 'Tell the safeguarding lead');
  const raised = await words(page);
  expect(raised.indexOf('999')).toBeLessThan(raised.indexOf('Reference'));
  return /[0-9A-Z]{4}-[0-9A-Z]{4}/.exec(raised.slice(raised.indexOf('Reference')))?.[0] ?? '';
};

describe('somebody who is worried', () => {
  it('bruises-at-the-surgery: tells the safeguarding lead from the page of a case, who alone reads it and is shown who has', async () => {
    const practice = await visitAs(network, browser, 'Dr Amara Okafor');
    await follow(practice, 'Edith Thackray');
    const reference = await raise(practice);
    const lead = await visitAs(network, browser, 'Maureen Holt');
    await follow(lead, 'My work');
    await follow(lead, 'See every concern for safety');
    await follow(lead, reference);
    const seen = await words(lead);
    expect(seen).toContain(said);
    expect(seen.slice(seen.indexOf('Who has seen this'))).toContain('Maureen Holt');

    const worker = await visitAs(network, browser, 'Priya Nair');
    expect((await worker.goto(lead.url()))?.status()).toBe(404);
    for (const [page, path] of [
      [practice, '/cases'],
      [worker, '/work'],
      [worker, '/cases'],
      [worker, '/concerns'],
      [lead, '/team'],
    ] as const) {
      await page.goto(network.url + path);
      expect(await words(page), path).not.toMatch(/markworry|concern for/i);
    }
    await practice.goto(`${network.url}/cases`);
    await follow(practice, 'Edith Thackray');
    expect(await words(practice)).not.toContain('markworry');
  });

  it('is told of by an e-mail that says neither what there is nor about whom', async () => {
    await network.advance('PT1M');
    const told = (await outbox(network)).filter(({ subject }) => subject === 'There is something to look at today');
    expect(told.length).toBeGreaterThan(0);
    for (const { recipient, body } of told) {
      expect(recipient).toMatch(/@demo\.example$/);
      expect(body).not.toMatch(/concern|safe|worr|Thackray|Edith|harm/i);
    }
  });
});

describe('a visit sheet', () => {
  it('is one page of paper with what the visitor has to know, for the service that has accepted', async () => {
    const page = await signIn(network, await newWindow(browser), 'Joanne Blake');
    await page
      .getByRole('link', { name: /Joyce Akintola/ })
      .first()
      .click();
    await follow(page, 'Print a visit sheet');
    expect(await heading(page)).toContain('Visit sheet');
    const sheet = await words(page);
    for (const part of ['the third step is loose', 'Joyce Akintola', '999', 'Notes']) expect(sheet).toContain(part);
    const paper = (await page.pdf({ format: 'A4' })).toString('latin1');
    expect(/\/Type\s*\/Pages[^>]*\/Count (\d+)|\/Count (\d+)/.exec(paper)?.slice(1).find(Boolean)).toBe('1');
  });
});
