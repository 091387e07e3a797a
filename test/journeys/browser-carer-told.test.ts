import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  choose,
  errorsOn,
  follow,
  newWindow,
  press,
  startBrowser,
  type,
  typeDay,
  visitAs,
  words,
} from '../support/browser.ts';
import { today } from '../support/days.ts';
import { sentReferral } from '../support/journey.ts';
import { TestNetwork } from '../support/network.ts';
import { knock, type Opening, openOwnPage } from '../support/own-page.ts';
import { readable } from '../support/readable.ts';

let network: TestNetwork;
let browser: Browser;
let worker: Page;
let person: Page;
let carer: Page;
let caseId: string;
let own: Opening;

const enter = async (opening: Opening): Promise<Page> => {
  const page = await (await newWindow(browser)).newPage();
  await page.goto(`${network.url}/open/me`);
  await knock(page, { ...opening, pin: '' });
  await knock(page, opening);
  return page;
};

beforeAll(async () => {
  [network, browser] = await Promise.all([TestNetwork.start(), startBrowser()]);
  ({ caseId } = await sentReferral(network, 'Blessing', 'Marsh'));
  worker = await visitAs(network, browser, 'Priya Nair');
  person = await enter(await openOwnPage(network, caseId));
});
afterAll(async () => {
  await browser.close();
  await network.stop();
});

const teamPage = (): string => `${network.url}/cases/${caseId}/own/carers`;
const unfold = (summary: string) => worker.locator('summary', { hasText: summary }).click();

describe('a carer who is reached in their own way', () => {
  it('is named by the person, with how they are reached and how they read', async () => {
    await follow(person, 'Who helps you');
    await follow(person, 'Name somebody');
    await readable(person, 'own-name-carer');
    await type(person, { 'Their name': 'Joan Marsh', 'E-mail address': 'not an address' });
    await choose(person, 'Which ways must we not use?', 'No calls');
    await choose(person, 'How should we write?', 'In Easy Read');
    await choose(person, 'What may they do?', 'write to us for you');
    await choose(person, 'Should our messages go to them?', 'Yes');
    await press(person, 'Name them');
    expect((await errorsOn(person)).join()).toContain('This is not an e-mail address.');
    expect(await person.getByLabel('No calls').isChecked()).toBe(true);
    await type(person, { 'E-mail address': 'joan@home.example', 'Their phone number': '07700 900456' });
    await press(person, 'Name them');
    expect(await words(person)).toContain('We reach them by: 07700 900456 and joan@home.example.');
  });

  it('reads the page in the format that they were named with, once the person was asked alone', async () => {
    await worker.goto(teamPage());
    expect(await words(worker)).toContain('In Easy Read');
    await unfold('Record what the person said alone');
    await choose(worker, 'Do they want this carer?', 'Yes');
    await typeDay(worker, 'On which day did you ask the person alone?', await today(network));
    await choose(worker, 'Can the person decide about this themselves?', 'Yes');
    await press(worker, 'Record it');
    await unfold('Their way to the page');
    await press(worker, 'Make a code for them');
    own = { code: (await worker.locator('.fp-code').innerText()).trim(), pin: '5937' };
    await type(worker, { 'PIN that they choose': own.pin });
    await press(worker, 'Set their PIN');
    carer = await enter(own);
    await follow(carer, 'Help for you, the carer');
    expect(await words(carer)).toContain('Do you want help?');
    await readable(carer, 'carer-helping-easy-read');
  });

  it('says themselves how they are reached, and the team sees it', async () => {
    await follow(carer, 'How we reach you');
    await readable(carer, 'carer-reach');
    await type(carer, { 'Their phone number': '07700 900457' });
    await choose(carer, 'What is the best way?', 'Text');
    await press(carer, 'Save');
    expect(await words(carer)).toContain('We have changed it.');
    await worker.goto(teamPage());
    expect(await words(worker)).toContain('07700 900457');
  });

  it('is changed by the team as it was told, and by the person', async () => {
    await worker.getByRole('link', { name: /^Change how they are reached/ }).click();
    await readable(worker, 'case-carer-reach');
    expect(await worker.getByLabel('No calls').isChecked()).toBe(true);
    await type(worker, { Name: '' });
    await press(worker, 'Save');
    expect((await errorsOn(worker)).join()).toContain('Write the carer’s name');
    await type(worker, { Name: 'Joan Marsh-Lee' });
    await choose(worker, 'Who said it?', 'The person themselves');
    await choose(worker, 'How?', 'On the phone');
    await typeDay(worker, 'On which day?', await today(network));
    await press(worker, 'Save');
    expect(await words(worker)).toContain('How the carer is reached is changed.');
    await person.goto(`${network.url}/open/me/carers`);
    expect(await words(person)).toContain('Joan Marsh-Lee');
    await person.getByRole('link', { name: /^Change how we reach them/ }).click();
    await readable(person, 'own-carer-reach');
    await press(person, 'Save');
    expect(await words(person)).toContain('We have changed it.');
  });
});
