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
import { readable, select } from '../support/readable.ts';

const phone = { width: 360, height: 740 };

let network: TestNetwork;
let browser: Browser;
let person: Page;
let lead: Page;
let caseId: string;

const readableBy = (page: Page, name: string): Promise<void> => readable(page, name);

beforeAll(async () => {
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
    await choose(person, 'Is it about one person there?', 'No');
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
    await choose(anybody, 'Is it about one person there, or about all of them?', 'No, or I do not know');
    await type(anybody, { 'What went wrong?': 'The door was locked.' });
    await anybody.waitForTimeout(3100);
    await press(anybody, 'Send');
    expect(await heading(anybody)).toBe('Thank you. We have your complaint');
    await readableBy(anybody, 'complaint-sent');
  });

  it('is told and answered on the phone where they chose that, which is recorded before it goes on', async () => {
    await follow(lead, 'Complaints');
    await lead.locator('table a').first().click();
    expect(await words(lead)).toContain('The door was locked.');
    await press(lead, 'They know that I have read it');
    expect(await errorsOn(lead)).not.toEqual([]);
    const today = new Date().toISOString().slice(0, 10);
    await choose(lead, 'How did you tell them?', 'On the phone');
    await typeDay(lead, 'On which day?', today);
    await readableBy(lead, 'complaint-by-phone');
    await press(lead, 'They know that I have read it');
    await type(lead, { 'Your answer': 'It is open now.' });
    await press(lead, 'Give this answer');
    expect(await words(lead)).toContain('They do not have it yet.');
    await choose(lead, 'How did you tell them?', 'On the phone');
    await typeDay(lead, 'On which day?', today);
    await press(lead, 'They have the answer');
    expect(await words(lead)).toContain('It is recorded that they have the answer.');
  });
});
