import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  errorsOn,
  follow,
  heading,
  newWindow,
  press,
  startBrowser,
  type,
  typeDay,
  visitAs,
  words,
} from '../support/browser.ts';
import { sentReferral } from '../support/journey.ts';
import { TestNetwork } from '../support/network.ts';
import { readable } from '../support/readable.ts';

const born = '1948-05-17';
const phone = { width: 360, height: 740 };

let network: TestNetwork;
let browser: Browser;
let worker: Page;
let person: Page;
let caseId: string;
let code: string;

beforeAll(async () => {
  [network, browser] = await Promise.all([TestNetwork.start(), startBrowser()]);
  ({ caseId } = await sentReferral(network, 'Blessing', 'Marsh'));
  worker = await visitAs(network, browser, 'Priya Nair');
  person = await (await newWindow(browser)).newPage();
  await person.setViewportSize(phone);
});
afterAll(async () => {
  await browser.close();
  await network.stop();
});

const door = 'Use it here';
const knock = async (page: Page, typed: { code: string; pin?: string; day?: string }) => {
  await type(page, { 'Your code': typed.code });
  await typeDay(page, 'Your date of birth', typed.day ?? born);
  if (typed.pin !== undefined) await page.getByLabel('Your PIN').fill(typed.pin);
  await press(page, 'Open my page');
};

describe('a person’s own page', () => {
  it('is opened for them by their link worker, who reads them a code', async () => {
    await worker.goto(`${network.url}/cases/${caseId}`);
    await follow(worker, 'Give the person a page of their own');
    await press(worker, 'Make a new code');
    code = await worker.locator('.fp-code').innerText();
    expect(code).toMatch(/^\w{4} \w{4}$/);
  });

  it('says only whom to ring while there is no PIN', async () => {
    await person.goto(`${network.url}/open/me`);
    expect(await words(person)).toContain(door);
    await readable(person, 'own-page-1');
    await knock(person, { code });
    expect(await heading(person)).toBe('Ring us to hear how things are going');
    expect(await words(person)).not.toContain('Blessing');
  });

  it('tells nobody which part was wrong, and keeps what was typed', async () => {
    await person.goto(`${network.url}/open/me`);
    await knock(person, { code: 'ABCD EFGH' });
    const guessed = await errorsOn(person);
    expect(await person.getByLabel('Your code').inputValue()).toBe('ABCD EFGH');
    await knock(person, { code, day: '1950-01-01' });
    expect(await errorsOn(person)).toEqual(guessed);
  });

  it('opens with the PIN they chose, and says what happens now', async () => {
    await type(worker, { PIN: '4071' });
    await press(worker, 'Set the PIN');
    await person.goto(`${network.url}/open/me`);
    await knock(person, { code });
    await knock(person, { code, pin: '4071' });
    expect(await heading(person)).toBe('Hello Blessing');
    const said = await words(person);
    expect(said).toContain('Priya Nair is your link worker.');
    expect(said).toContain('We have asked them. They have not answered yet.');
    expect(said).toContain('that we tell them: your name and your phone number.');
    expect(said).toContain('A link worker at');
    expect(said).not.toContain('food');
    await readable(person, 'own-page-2');
  });

  it('lets them stop a referral without saying why, once', async () => {
    await person.getByRole('link', { name: /^Stop this/ }).click();
    await readable(person, 'own-page-3');
    await press(person, 'Yes, stop it');
    expect(await words(person)).toContain('We have stopped it, and told them.');
    expect(await words(person)).toContain('This was stopped.');
    await person.goBack();
    expect(await words(person)).toContain('This has changed since you opened the page.');
    await worker.goto(`${network.url}/cases/${caseId}/history`);
    expect(await words(worker)).toContain('The referral was withdrawn');
  });

  it('closes behind them, and at once when the team switches it off', async () => {
    await worker.goto(`${network.url}/cases/${caseId}/own-page`);
    await press(worker, 'Switch the page off');
    await person.goto(`${network.url}/open/me/page`);
    expect(await words(person)).toContain('You have been signed out.');
    expect(await words(person)).not.toContain('Blessing');
    await knock(person, { code });
    expect(await errorsOn(person)).toHaveLength(1);
  });
});
