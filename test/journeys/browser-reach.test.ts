import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { choose, errorsOn, follow, heading, press, type, typeDay, words } from '../support/browser.ts';
import { done, opening } from '../support/journey.ts';
import { Play } from '../support/play.ts';
import { barriersAt, readable, select } from '../support/readable.ts';
import { fillReferForm } from '../support/refer-form.ts';

const practice = 'Dr Amara Okafor';
const worker = 'Priya Nair';

let play: Play;
beforeAll(async () => {
  play = await Play.begin();
});
afterAll(() => play.end());

/** Opens a part of a page that is folded away. */
const unfold = (page: Page, summary: string): Promise<void> => page.getByText(summary, { exact: true }).click();

/** What the case says once somebody may be reached on Mondays only, by a message that names nobody, in large print. */
const asSaid = [
  'Do not ring them.',
  'Only Monday from 09:00 to 12:00.',
  'Do not say who you are or where you ring from',
  'Somebody else may answer or read the phone.',
  'Must not know: Her brother',
  'Polish. Needs an interpreter',
  'Large print, 24 point or larger',
];

const teamSees = async (name: string): Promise<void> => {
  await follow(await play.at(worker, '/waiting'), name);
  const said = await words(await play.as(worker));
  for (const each of asSaid) expect(said).toContain(each);
};

type Labels = {
  readonly avoid: readonly [string, string];
  readonly shared: readonly [string, string];
  readonly neutral: readonly [string, string];
  readonly when: string;
  readonly days: string;
  readonly from: string;
  readonly until: string;
  readonly mustNotKnow: string;
  readonly how: string;
  readonly language: string;
  readonly interpreter: string;
  readonly formats: string;
  readonly print: string;
};

const toColleague: Labels = {
  avoid: ['How must we not contact them?', 'Phone calls'],
  shared: ['Is the phone theirs alone?', 'Somebody else may answer or read it'],
  neutral: ['May a message show who sends it?', 'No: name neither the team nor a service'],
  when: 'Safe days and hours, and who must not know',
  days: 'Only at these times',
  from: 'From (optional)',
  until: 'Until (optional)',
  mustNotKnow: 'Who must not know about this (optional)',
  how: 'Language, interpreter, large print, Easy Read, braille and audio',
  language: 'Language they speak best (optional)',
  interpreter: 'Do they need an interpreter? (optional)',
  formats: 'How they read, how to contact them, and whom they need with them (optional)',
  print: 'Large print, 24 point or larger',
};

const toPerson: Labels = {
  avoid: ['How must we not contact you?', 'Do not ring me'],
  shared: ['Is the phone only yours?', 'No, somebody else may answer it or read it'],
  neutral: ['May a message say who sends it?', 'No, do not say who you are'],
  when: 'Safe days and times, and who must not know',
  days: 'Only at these times',
  from: 'From',
  until: 'Until',
  mustNotKnow: 'Is there anybody who must not know?',
  how: 'Your language, and how you read',
  language: 'What language do you like best?',
  interpreter: 'Do you need somebody to put it into your language?',
  formats: 'How can you read or hear what we send?',
  print: 'Large print, size 24 or larger',
};

/** Says everything but until when, which the form then asks for. */
const sayAllButUntil = async (page: Page, of: Labels): Promise<void> => {
  await choose(page, ...of.avoid);
  await choose(page, ...of.shared);
  await choose(page, ...of.neutral);
  await unfold(page, of.when);
  await page.getByRole('group', { name: of.days, exact: true }).getByLabel('Monday', { exact: true }).check();
  await page.getByLabel(of.from, { exact: true }).first().selectOption('09:00');
  await unfold(page, of.how);
  await type(page, { [of.mustNotKnow]: 'Her brother', [of.language]: 'Polish' });
  await choose(page, of.interpreter, 'Yes');
  await choose(page, of.formats, of.print);
};

/** Mends what was refused: all that was typed is there, and its folds stand open. */
const sayUntil = async (page: Page, of: Labels): Promise<void> => {
  expect((await errorsOn(page)).join(' ')).toMatch(/Safe times need days/);
  expect(await page.getByLabel(of.mustNotKnow, { exact: true }).inputValue()).toBe('Her brother');
  expect(await page.getByLabel(of.language, { exact: true }).isVisible()).toBe(true);
  await page.getByLabel(of.until, { exact: true }).first().selectOption('12:00');
};

const asks = async (page: Page, given: string): Promise<void> => {
  await typeDay(page, 'Date of birth', '1948-05-17');
  await type(page, { 'First name': given, 'Last name': 'Reachwell' });
};

describe('how a person may be reached is asked where they first come in', () => {
  it('by their practice, and their team reads it', async () => {
    const page = await play.at(practice, '/referrals/new');
    await readable(page, 'refer-reach');
    await fillReferForm(page, 'Hilda', 'Reachwell');
    await choose(page, 'NHS number', 'They have none, or I do not know it');
    await sayAllButUntil(page, toColleague);
    await press(page, 'Send the referral');
    expect(await barriersAt(page)).toEqual([]);
    await sayUntil(page, toColleague);
    await press(page, 'Send the referral');
    expect(await heading(page)).toBe('The referral was sent');
    await teamSees('Hilda Reachwell');
  });

  it('by their team, which opens a case', async () => {
    const page = await play.at(worker, '/cases/new');
    await fillReferForm(page, 'Ivy', 'Reachwell');
    await select(page, 'Who asked for help?', 'The person themselves');
    await choose(page, 'NHS number', 'They have none, or I do not know it');
    await sayAllButUntil(page, toColleague);
    await press(page, 'Open the case');
    await sayUntil(page, toColleague);
    await press(page, 'Open the case');
    await teamSees('Ivy Reachwell');
  });

  it('by another agency, without an account', async () => {
    const page = await play.stranger('/open/refer/aireside');
    await fillReferForm(page, 'Jessamy', 'Reachwell');
    await choose(page, 'NHS number', 'They have none, or I do not know it');
    await choose(page, 'Where do you work?', 'Housing association or landlord');
    await type(page, {
      'Name of your organisation': 'Aire Homes',
      'Your name': 'Bo',
      'Your phone at work': '0113 496 0999',
    });
    await sayAllButUntil(page, toColleague);
    await page.waitForTimeout(3_500);
    await press(page, 'Send');
    expect(await barriersAt(page)).toEqual([]);
    await sayUntil(page, toColleague);
    await page.waitForTimeout(3_500);
    await press(page, 'Send');
    expect(await heading(page)).toContain('Thank you');
    await teamSees('Jessamy Reachwell');
  });

  it('by the person themselves, in plain words on a small phone', async () => {
    const page = await play.stranger('/open/ask/aireside');
    await readable(page, 'ask-reach');
    await page.setViewportSize({ width: 320, height: 700 });
    await choose(page, 'Who is this for?', 'For me');
    await asks(page, 'Kezia');
    await type(page, { 'Phone (optional)': '07700 900741', 'What is going on, and what would help?': 'Company.' });
    await choose(page, 'Is it all right if a link worker contacts you?', 'Yes');
    await sayAllButUntil(page, toPerson);
    await page.waitForTimeout(3_500);
    await press(page, 'Send');
    await sayUntil(page, toPerson);
    await page.waitForTimeout(3_500);
    await press(page, 'Send');
    expect(await heading(page)).toContain('Thank you');
    await teamSees('Kezia Reachwell');
  });

  it('through the API, in the same words as a case gives back', async () => {
    const asked = opening('Lois', 'Reachwell');
    const reach = {
      preferredContact: 'text',
      safeContact: {
        avoid: ['calls', 'voicemail'],
        sharedPhone: true,
        neutralSender: true,
        safeHours: [{ days: ['mon'], from: 9, to: 12 }],
        mustNotKnow: 'Her brother',
      },
      language: 'Polish',
      interpreter: true,
      codedNeeds: [{ code: '957351000000102', words: 'Large print, 24 point or larger' }],
    };
    const body = { ...asked, patient: { ...asked.patient, ...reach } };
    const opened = await done(play.network, { role: 'gp-practice', method: 'POST', path: '/cases', body });
    const caseId = String(opened.body['caseId']);
    const seen = await play.network.call('link-worker', 'GET', `/cases/${caseId}`);
    expect(seen.body['person']).toMatchObject(reach);
  });
});
