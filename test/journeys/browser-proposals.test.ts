import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  choose,
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
import { knock, openOwnPage } from '../support/own-page.ts';
import { readable, select } from '../support/readable.ts';

let network: TestNetwork;
let browser: Browser;
let person: Page;
let commissioner: Page;
let caseId: string;

const readableBy = (page: Page, name: string): Promise<void> => readable(page, name);

beforeAll(async () => {
  [network, browser] = await Promise.all([TestNetwork.start(), startBrowser()]);
  ({ caseId } = await sentReferral(network, 'Blessing', 'Marsh'));
  commissioner = await visitAs(network, browser, 'Helen Marsh');
  person = await (await newWindow(browser)).newPage();
  await person.setViewportSize({ width: 360, height: 740 });
  const opening = await openOwnPage(network, caseId);
  await person.goto(`${network.url}/open/me`);
  await knock(person, opening);
  await knock(person, opening);
});
afterAll(async () => {
  await browser.close();
  await network.stop();
});

describe('something that should exist', () => {
  it('is proposed by a person, checked for names, supported as told, and answered', async () => {
    await person.goto(`${network.url}/open/me/page`);
    await follow(person, 'Something that should exist here');
    await type(person, { 'What is missing? Do not write any names.': 'A sewing group.' });
    await type(person, { 'Where? Type the first half of a postcode, like LS11.': 'LS11' });
    await press(person, 'Send it');
    expect(await words(person)).toContain('We are checking this for names.');
    await readableBy(person, 'own-proposals');

    await follow(commissioner, 'Work');
    expect(await words(commissioner)).toContain('Check a proposal for names before others see it');
    await follow(commissioner, 'What should exist');
    await follow(commissioner, 'A sewing group.');
    expect(await words(commissioner)).not.toContain('Marsh Blessing');
    await choose(commissioner, 'May others read it?', 'Yes, publish it');
    await select(commissioner, 'What is it about? (optional)', 'Loneliness');
    await readableBy(commissioner, 'proposal');
    await press(commissioner, 'Save');

    const { caseId: other } = await sentReferral(network, 'Ada', 'Rowntree');
    const worker = await visitAs(network, browser, 'Priya Nair');
    await worker.goto(`${network.url}/cases/${other}/own/proposals`);
    await readableBy(worker, 'team-proposals');
    const form = worker.locator('form[action$="/support"]');
    await form.getByLabel('The person themselves').check();
    await form.getByLabel('On the phone').check();
    const today = new Date();
    await form.getByLabel('Day').fill(String(today.getUTCDate()));
    await form.getByLabel('Month').fill(String(today.getUTCMonth() + 1));
    await form.getByLabel('Year').fill(String(today.getUTCFullYear()));
    await form.getByLabel('What do they want as well?').selectOption({ index: 1 });
    await press(worker, 'Count them');
    expect(await words(worker)).toContain('They are counted.');

    await follow(commissioner, 'A sewing group.');
    expect(await words(commissioner)).toContain('2 people want this');
    await choose(commissioner, 'What is your answer?', 'Yes, we will do this.');
    await type(commissioner, { 'Why, and what happens now?': 'It starts in March at the library.' });
    await press(commissioner, 'Publish the answer');
    expect(await words(commissioner)).toContain('Your answer is published');
  });

  it('stands with its answer on the person’s page and for everybody: you said, we did', async () => {
    await person.goto(`${network.url}/open/me/proposals`);
    expect(await words(person)).toContain('It starts in March at the library.');
    const anybody = await (await newWindow(browser)).newPage();
    await anybody.goto(network.url);
    await follow(anybody, 'Read what people said, and what came of it');
    await readableBy(anybody, 'summaries');
    await anybody.locator('main a').first().click();
    const said = await words(anybody);
    expect(said).toContain('A sewing group.');
    expect(said).toContain('Yes, we will do this.');
    expect(said).not.toMatch(/Blessing|Rowntree/);
  });
});

describe('whoever speaks for patients', () => {
  it('sees figures and no person, comments, and says which page was tested with people', async () => {
    const representative = await visitAs(network, browser, 'Olive Barraclough');
    expect(await heading(representative)).toContain('Uptake');
    await representative.goto(`${network.url}/cases/${caseId}`);
    expect(await words(representative)).not.toContain('Blessing');
    await representative.goto(`${network.url}/voice`);
    await choose(representative, 'What do you comment on?', 'What a figure means');
    await type(representative, {
      'Which figure, or which words?': 'Not reached so far',
      'Your comment': 'Say for whom.',
    });
    await press(representative, 'Send it to the commissioner');
    expect(await words(representative)).toContain('Your comment is with the commissioner.');
    await select(representative, 'Which page?', 'A person’s own page');
    await typeDay(representative, 'On which day?', new Date().toISOString().slice(0, 10));
    await type(representative, { 'With how many people?': '6', 'What was found?': 'Two could not find the number.' });
    await press(representative, 'Record the test');
    expect(await words(representative)).toContain('The test is recorded.');
    await readableBy(representative, 'voice');
  });

  it('is answered by the commissioner, who publishes a month for everybody', async () => {
    await follow(commissioner, 'Heard and published');
    await type(commissioner, { 'Your answer': 'We say it now.' });
    await press(commissioner, 'Answer');
    await commissioner.getByLabel('Month', { exact: true }).selectOption({ index: 2 });
    await press(commissioner, 'Publish it');
    expect(await words(commissioner)).toContain('The month is published.');
    await readableBy(commissioner, 'commissioner-voice');
    await follow(commissioner, 'See the public summary');
    const said = await words(commissioner);
    expect(said).toContain('People referred');
    expect(said).toMatch(/A person’s own page: .*with 6 people/);
    expect(said).not.toContain('could not find the number');
    await readableBy(commissioner, 'summary');
  });
});
