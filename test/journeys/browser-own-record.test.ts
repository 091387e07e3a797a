import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { choose, errorsOn, follow, newWindow, press, startBrowser, visitAs, words } from '../support/browser.ts';
import { sentReferral } from '../support/journey.ts';
import { startWorkingDay } from '../support/days.ts';
import { TestNetwork } from '../support/network.ts';
import { knock, openOwnPage } from '../support/own-page.ts';
import { readable } from '../support/readable.ts';

const phone = { width: 360, height: 740 };

let network: TestNetwork;
let browser: Browser;
let worker: Page;
let person: Page;
let caseId: string;
let today: string;

beforeAll(async () => {
  [network, browser] = await Promise.all([TestNetwork.start(), startBrowser()]);
  today = await startWorkingDay(network);
  ({ caseId } = await sentReferral(network, 'Blessing', 'Marsh'));
  const opening = await openOwnPage(network, caseId);
  worker = await visitAs(network, browser, 'Priya Nair');
  person = await (await newWindow(browser)).newPage();
  await person.setViewportSize(phone);
  await person.goto(`${network.url}/open/me`);
  await knock(person, opening);
  await knock(person, opening);
});
afterAll(async () => {
  await browser.close();
  await network.stop();
});

const asPage = async (page: Page, path: string): Promise<string> => {
  await page.goto(network.url + path);
  return words(page);
};

/** The form of the link worker's page that one of its buttons sends. */
const formOf = (button: string) =>
  worker.locator('form', { has: worker.getByRole('button', { name: button, exact: true }) });

const typeDayIn = async (button: string, day: string): Promise<void> => {
  const [year = '', month = '', date = ''] = day.split('-');
  for (const [part, text] of Object.entries({ Day: date, Month: month, Year: year }))
    await formOf(button).getByLabel(part, { exact: true }).fill(text);
};

/** Words that only a program would write: names of fields, codes and ids. */
const technical = /\b[a-z]+[A-Z][a-z]+|\b(cas|ref|tsk|mem|org)_|\b\w+-to-\w+-\w+\b|\d{4}-\d{2}-\d{2}/;

describe('everything held about a person', () => {
  it('is read by them in plain words, with what is left out and why', async () => {
    await asPage(person, '/open/me/page');
    await follow(person, 'Everything we hold about you');
    await readable(person, 'own-record');
    await follow(person, 'Read all of it, to print or keep');
    const text = await words(person);
    expect(text).toContain('First name: Blessing');
    expect(text).toContain('What is left out, and why');
    expect(text).toContain('Your PIN and your codes. We keep them so that nobody can read them.');
    expect(technical.exec(await person.locator('main').innerText())).toBeNull();
    await readable(person, 'own-record-all');
  });

  it('is read in Easy Read and in Polish as well', async () => {
    await follow(person, 'Easy Read');
    expect(await words(person)).toContain('Nobody can read them.');
    await readable(person, 'own-record-all-easy-read');
    await follow(person, 'Polski');
    expect(await words(person)).toContain('Czego tu nie ma i dlaczego');
    await follow(person, 'English');
  });

  it('is kept as a file for a computer', async () => {
    const file = await person.request.get(`${network.url}/open/me/record/file`);
    expect(file.headers()['content-disposition']).toContain('record.json');
    const held: unknown = await file.json();
    expect(held).toMatchObject({
      schema: 'fingerpost-record/2',
      person: [
        { type: 'person', name: { given: 'Blessing', family: 'Marsh' } },
        { type: 'own-page', state: 'on' },
      ],
      referrals: [{ type: 'referral', status: 'sent' }],
    });
  });

  it('is asked for on paper, says by which day, and is a task of the link worker until they say how it was given', async () => {
    await asPage(person, '/open/me/record');
    await press(person, 'Ask for a copy');
    expect(await errorsOn(person)).toEqual(['Choose how you want it.']);
    await choose(person, 'How do you want it?', 'On paper, by post');
    await press(person, 'Ask for a copy');
    const by = /Thank you\. You have it by (.+)\./.exec(await words(person))?.[1];
    expect(by).toBeDefined();
    expect(await words(person)).toContain('You asked for a copy on');
    await readable(person, 'own-record-asked');

    await asPage(worker, `/cases/${caseId}`);
    await follow(worker, 'Print everything held about the person for them');
    expect(await words(worker)).toContain('The law gives a month.');
    await readable(worker, 'task-print-record');
    await follow(worker, 'Print it, and say how they were given it');
    expect(await words(worker)).toContain('They must have it by');
    await readable(worker, 'case-record');
    await choose(worker, 'How were they given it?', 'On paper, by post');
    await typeDayIn('They have it', '2031-01-01');
    await press(worker, 'They have it');
    expect(await errorsOn(worker)).toHaveLength(1);
    await typeDayIn('They have it', today);
    await press(worker, 'They have it');
    expect(await words(worker)).toContain('It is recorded that they have it.');
    expect(await asPage(person, '/open/me/record')).toContain('You were given a copy on');
  });

  it('is asked for by phone, and recorded by the link worker as it was told', async () => {
    await asPage(worker, `/cases/${caseId}/own/record`);
    await choose(worker, 'How do they want it?', 'Read to them');
    await press(worker, 'Record that they ask for it');
    expect((await errorsOn(worker)).length).toBeGreaterThan(0);
    const form = formOf('Record that they ask for it');
    await form.getByLabel('The person themselves').check();
    await form.getByLabel('On the phone').check();
    await typeDayIn('Record that they ask for it', today);
    await press(worker, 'Record that they ask for it');
    expect(await words(worker)).toMatch(
      /It is recorded\. They must have it by \d+ \w+ \d{4}; you have a task for it\./,
    );
    await asPage(worker, `/cases/${caseId}/own/record/all`);
    expect(await words(worker)).toContain('What you complained of. Your team does not read it here.');
    await readable(worker, 'case-record-all');
  });
});
