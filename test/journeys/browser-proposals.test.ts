import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  choose,
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
import { knock, openOwnPage } from '../support/own-page.ts';
import { countAsTold, openedByCallOnly, textsAboutAnswers } from '../support/proposals.ts';
import { readable, select } from '../support/readable.ts';

let network: TestNetwork;
let browser: Browser;
let person: Page;
let commissioner: Page;
let representative: Page;
let caseId: string;

const readableBy = (page: Page, name: string): Promise<void> => readable(page, name);

beforeAll(async () => {
  [network, browser] = await Promise.all([TestNetwork.start(), startBrowser()]);
  ({ caseId } = await sentReferral(network, 'Blessing', 'Marsh'));
  commissioner = await visitAs(network, browser, 'Helen Marsh');
  person = await (await newWindow(browser)).newPage();
  await person.setViewportSize({ width: 360, height: 740 });
  const door = await openOwnPage(network, caseId);
  await person.goto(`${network.url}/open/me`);
  await knock(person, door);
  await knock(person, door);
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
    await countAsTold(network, worker, other, 'A sewing group.');
    expect(await words(worker)).toContain('They are counted.');
    await worker.reload();
    expect(await worker.locator('option', { hasText: 'A sewing group.' }).count()).toBe(0);

    const byCall = await openedByCallOnly(network, 'Lena', 'Ostrow');
    await countAsTold(network, worker, byCall, 'A sewing group.');
    await person.reload();
    const theirs = person.locator('.fp-own-referral', { hasText: 'A sewing group.' });
    expect(await theirs.innerText()).not.toContain('I want this too');
    await follow(commissioner, 'Work');
    const toAnswer = commissioner.getByRole('link', { name: 'Answer a proposal: something that should exist' });
    const waiting = await toAnswer.count();
    await follow(commissioner, 'What should exist');
    await follow(commissioner, 'A sewing group.');
    expect(await words(commissioner)).toContain('3 people want this');
    const before = await textsAboutAnswers(network);

    await choose(commissioner, 'What is your answer?', 'Yes, we will do this.');
    await type(commissioner, { 'Why, and what happens now?': 'It starts in March at the library.' });
    await press(commissioner, 'Publish the answer');
    expect(await words(commissioner)).toContain('Your answer is published');
    await follow(commissioner, 'Work');
    expect(await toAnswer.count()).toBe(waiting - 1);
    expect(await textsAboutAnswers(network)).toBe(before + 2);
    await worker.goto(`${network.url}/cases/${byCall}`);
    await worker.getByRole('link', { name: 'Tell the person what happened' }).first().click();
    expect(await words(worker)).toContain('There is an answer to something that they asked for here');
    await readableBy(worker, 'proposal-to-tell');
    await follow(worker, 'Read the answer to what they asked for');
    expect(await words(worker)).toContain('It starts in March at the library.');
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
    representative = await visitAs(network, browser, 'Olive Barraclough');
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
    expect(await words(representative)).toMatch(/Received.*Answer due.*Who answers\s+The commissioner/s);
    await follow(representative, 'What a figure means: Not reached so far');
    expect(await heading(representative)).toBe('A comment for patients');
    expect(await words(representative)).not.toContain('Answer it');
    await follow(representative, 'Heard and published');
    await select(representative, 'Which page?', 'A person’s own page');
    await typeDay(representative, 'On which day?', new Date().toISOString().slice(0, 10));
    await type(representative, { 'With how many people?': '6', 'What was found?': 'Two could not find the number.' });
    await press(representative, 'Record the test');
    expect(await words(representative)).toContain('The test is recorded.');
    await readableBy(representative, 'voice');
  });

  it('is answered by the commissioner, who publishes a month for everybody', async () => {
    await follow(commissioner, 'Work');
    await follow(commissioner, 'Answer a comment of whoever speaks for patients');
    await type(commissioner, { 'What changed, or why does it stay?': 'We say for whom now.' });
    await press(commissioner, 'Answer');
    expect(await errorsOn(commissioner)).toEqual(['Choose what came of it.', 'Choose who may read it.']);
    expect(await commissioner.getByLabel('What changed, or why does it stay?').inputValue()).toBe(
      'We say for whom now.',
    );
    await choose(commissioner, 'What came of it?', 'We have changed this.');
    await choose(commissioner, 'May everybody read the comment and your answer?', 'Yes: neither names anybody');
    await readableBy(commissioner, 'comment');
    await press(commissioner, 'Answer');
    expect(await words(commissioner)).toMatch(/Answered by\s+Helen Marsh, commissioner/);
    await follow(commissioner, 'Work');
    expect(await words(commissioner)).not.toContain('Answer a comment');
    await follow(commissioner, 'Heard and published');
    await commissioner.getByLabel('After which test?').selectOption({ index: 1 });
    await typeDay(commissioner, 'On which day was it changed?', new Date().toISOString().slice(0, 10));
    await type(commissioner, { 'What was changed?': 'The number stands at the top now.' });
    await press(commissioner, 'Record the change');
    expect(await words(commissioner)).toContain('It stands with the test.');
    await commissioner.locator('select[name="month"]').selectOption({ index: 2 });
    await press(commissioner, 'Publish it');
    expect(await words(commissioner)).toContain('The month is published.');
    await readableBy(commissioner, 'commissioner-voice');
    await follow(commissioner, 'See the public summary');
    const said = await words(commissioner);
    expect(said).toContain('People referred');
    expect(said).toMatch(/A person’s own page: .*with 6 people/);
    expect(said).toContain('The number stands at the top now.');
    expect(said).toMatch(
      /They said, of “Not reached so far”\s+Say for whom\..*We have changed this\.\s+We say for whom now\./s,
    );
    expect(said).not.toMatch(/could not find the number|Helen Marsh|Olive Barraclough/);
    await readableBy(commissioner, 'summary');
    await representative.goto(`${network.url}/voice`);
    expect(await words(representative)).toMatch(/Answered by\s+Helen Marsh, commissioner/);
    expect(await words(representative)).toContain('The number stands at the top now.');
  });
});
