import { mkdirSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { barriersOn, tooWide } from '../support/accessible.ts';
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

const phone = { width: 360, height: 740 };

let network: TestNetwork;
let browser: Browser;
let person: Page;
let lead: Page;
let commissioner: Page;
let caseId: string;

const pictures = process.env['PICTURES'];

/** Takes a picture where somebody wants to look, and finds what keeps people out, on a phone and on a desktop. */
const readableBy = async (page: Page, name: string): Promise<void> => {
  const scripted = await (await newWindow(browser, true)).newPage();
  await scripted.context().addCookies(await page.context().cookies());
  await scripted.goto(page.url());
  for (const width of [1280, 360, 320]) {
    await scripted.setViewportSize({ width, height: 740 });
    expect([name, width, await tooWide(scripted)]).toEqual([name, width, 0]);
    if (pictures !== undefined)
      await scripted.screenshot({ path: `${pictures}/${name}-${String(width)}.png`, fullPage: true });
  }
  expect([name, await barriersOn(scripted)]).toEqual([name, []]);
  await scripted.context().close();
};

const select = (page: Page, label: string, option: string) =>
  page.getByLabel(label, { exact: true }).selectOption({ label: option });

beforeAll(async () => {
  if (pictures !== undefined) mkdirSync(pictures, { recursive: true });
  [network, browser] = await Promise.all([TestNetwork.start(), startBrowser()]);
  ({ caseId } = await sentReferral(network, 'Blessing', 'Marsh'));
  const admin = await visitAs(network, browser, 'Alex Doyle');
  const { body } = await network.call('team-lead', 'GET', '/me');
  const { organisationId } = body['organisation'] as { organisationId: string };
  await admin.goto(`${network.url}/organisations/${organisationId}/complaints`);
  await select(admin, 'Complaints lead (optional)', 'Maureen Holt');
  await press(admin, 'Save');
  expect(await words(admin)).toContain('It is saved who answers complaints.');
  await readableBy(admin, 'organisation');
  lead = await visitAs(network, browser, 'Maureen Holt');
  commissioner = await visitAs(network, browser, 'Helen Marsh');
  person = await (await newWindow(browser)).newPage();
  await person.setViewportSize(phone);
  const opening = await openOwnPage(network, caseId);
  await person.goto(`${network.url}/open/me`);
  await knock(person, opening);
  await knock(person, opening);
});
afterAll(async () => {
  await browser.close();
  await network.stop();
});

describe('a complaint', () => {
  it('keeps what was typed and says what to mend', async () => {
    await follow(person, 'Tell us if something went wrong');
    await type(person, { 'What went wrong?': 'Nobody rang me back.' });
    await press(person, 'Send it');
    expect(await words(person)).toContain('Choose who it is about.');
    expect(await person.getByLabel('What went wrong?').inputValue()).toBe('Nobody rang me back.');
    await readableBy(person, 'own-complaint');
  });

  it('is made by the person, who sees by when they hear', async () => {
    await select(person, 'Who is it about?', 'Aireside Link Workers');
    await choose(person, 'Is it about one person there?', 'No, or it is somebody else');
    await choose(person, 'How shall we answer you?', 'Here on my page');
    await press(person, 'Send it');
    expect(await words(person)).toMatch(/We have your complaint\. Its number is \w{4}-\w{4}\./);
    expect(await words(person)).toContain('We will tell you by');
  });

  it('is not on the case, and is answered by whoever is named', async () => {
    const worker = await visitAs(network, browser, 'Priya Nair');
    await worker.goto(`${network.url}/cases/${caseId}`);
    expect(await words(worker)).not.toContain('Nobody rang me back');
    await follow(lead, 'Complaints');
    await readableBy(lead, 'complaints');
    await lead.locator('table a').first().click();
    expect(await words(lead)).toContain('Nobody rang me back.');
    await worker.goto(lead.url());
    expect(await heading(worker)).not.toBe('A complaint');
    await press(lead, 'Acknowledge it: tell them that you have read it');
    await type(lead, { 'Your answer': 'We are sorry. We ring back the same day now.' });
    await readableBy(lead, 'complaint');
    await press(lead, 'Give this answer');
    expect(await words(lead)).toContain('Your answer is kept.');
  });

  it('has its answer on their page, where they can say that it is not settled', async () => {
    await person.goto(`${network.url}/open/me/complaint`);
    expect(await words(person)).toContain('We are sorry. We ring back the same day now.');
    await readableBy(person, 'own-answer');
    await press(person, 'This is not settled');
    expect(await words(person)).toContain('Thank you. Somebody else will look at it now.');
    const admin = await visitAs(network, browser, 'Alex Doyle');
    await follow(admin, 'Complaints');
    expect(await words(admin)).toContain('Not settled');
  });

  it('can be made by anybody, who says first how they must not be contacted', async () => {
    const anybody = await (await newWindow(browser)).newPage();
    await anybody.goto(`${network.url}/open/complaint/aireside`);
    expect(await heading(anybody)).toContain('Tell us what went wrong');
    await readableBy(anybody, 'complaint-form');
    await press(anybody, 'Send');
    await choose(anybody, 'How must we not contact you?', 'Do not leave a voice message');
    await choose(anybody, 'How shall we answer you?', 'Ring me');
    await type(anybody, { 'Which number or address can we use?': '07700 900113', 'Your name': 'Posy Larch' });
    await select(anybody, 'Who is it about?', 'Aireside Link Workers');
    await choose(anybody, 'Is it about the person who answers complaints there?', 'No, or I do not know');
    await type(anybody, { 'What went wrong?': 'The door was locked.' });
    await anybody.waitForTimeout(3100);
    await press(anybody, 'Send');
    expect(await heading(anybody)).toBe('Thank you. We have your complaint');
    await readableBy(anybody, 'complaint-sent');
  });
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
