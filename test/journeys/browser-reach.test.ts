import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { choose, errorsOn, follow, heading, press, type, typeDay, words } from '../support/browser.ts';
import { done, opening, pantry, referring } from '../support/journey.ts';
import { knock, openOwnPage } from '../support/own-page.ts';
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

describe('how a person may be reached is theirs to change', () => {
  let caseId: string;
  let person: Page;

  const asTeam = (path: string, body?: unknown) =>
    done(play.network, { role: 'link-worker', method: 'POST', path: `/cases/${caseId}/${path}`, body });
  /** Refers them on, which is news for them, and gives where messages to them went since. */
  const newsGoesTo = async (): Promise<readonly string[]> => {
    const before = (await play.sent()).length;
    await asTeam('referrals', referring(await pantry(play.network)));
    const sent = await play.sent();
    return sent.slice(0, sent.length - before).map(({ template, recipient }) => `${template} ${recipient}`);
  };
  const historyOf = () => play.reads(worker, `/cases/${caseId}/history`);

  beforeAll(async () => {
    const { patient, ...asked } = opening('Merle', 'Reachwell');
    const body = { ...asked, patient: { ...patient, email: 'merle@example.org' } };
    const opened = await done(play.network, { role: 'gp-practice', method: 'POST', path: '/cases', body });
    caseId = String(opened.body['caseId']);
    await asTeam('allocation');
    await asTeam('contacts', { channel: 'call', result: 'reached', minutes: 20 });
    const given = await openOwnPage(play.network, caseId);
    person = await play.stranger('/open/me');
    await person.setViewportSize({ width: 320, height: 700 });
    await knock(person, given);
  });

  it('on their own page, in every language, with what they typed when something is wrong', async () => {
    expect(await newsGoesTo()).toEqual(['news-sms 07700900751']);
    await follow(person, 'How we may contact you');
    for (const [language, title] of [
      ['Easy Read', 'How we may contact you'],
      ['Polski', 'Jak możemy się z Tobą kontaktować'],
      ['English', 'How we may contact you'],
    ] as const) {
      await follow(person, language);
      expect(await heading(person)).toBe(title);
      await readable(person, `own-reach-${language}`);
    }
    expect(await person.getByLabel('Your phone number', { exact: true }).inputValue()).toBe('07700 900751');
    await person.getByRole('group', { name: toPerson.avoid[0], exact: true }).getByLabel('Any way is fine').uncheck();
    await choose(person, toPerson.avoid[0], 'Do not text me', 'Do not ring me');
    await type(person, { 'Your postcode': 'Leeds' });
    await press(person, 'Save this');
    expect(await errorsOn(person)).toEqual(['Type a postcode, like LS1 4AP.']);
    expect(await barriersAt(person)).toEqual([]);
    await type(person, { 'Your postcode': 'LS6 3AA' });
    await press(person, 'Save this');
    expect(await words(person)).toContain('We follow this from now on.');
  });

  it('and the very next notice goes where they said', async () => {
    expect(await newsGoesTo()).toEqual(['news-email merle@example.org']);
    expect(await historyOf()).toContain('The person said how they may be reached');
    expect(await play.reads(worker, `/cases/${caseId}`)).toContain('Do not send texts.');
  });

  it('with a number they leave told so, and the team to ask again at the new one', async () => {
    const before = (await play.sent()).length;
    await type(person, { 'Your phone number': '07700 900752', 'Your e-mail': 'merle.new@example.org' });
    await press(person, 'Save this');
    expect(await words(person)).toContain('We follow this from now on.');
    const sent = await play.sent();
    expect(sent.slice(0, sent.length - before).map(({ template, recipient }) => [template, recipient])).toEqual([
      ['reach-changed-email', 'merle@example.org'],
    ]);
    expect(await play.reads(worker, `/cases/${caseId}`)).toContain(
      'Ask how to contact them safely at their new number',
    );
    expect(await newsGoesTo()).toEqual([]);
  });

  it('or by their team as they told it, which they read on their page', async () => {
    const page = await play.at(worker, `/cases/${caseId}/own/reach`);
    await readable(page, 'reach-told');
    await choose(page, 'How they like to be contacted (optional)', 'Letter');
    await choose(page, 'How must we not contact them?', 'E-mail');
    await page.getByRole('group', { name: 'How?', exact: true }).getByLabel('Face to face').check();
    await press(page, 'Write it down');
    expect(await words(page)).toContain('It is written down. The next message to them follows it.');
    expect(await historyOf()).toMatch(/said how they may be reached[\s\S]*told by the person, face to face/);
    await person.goto(`${play.network.url}/open/me/decided`);
    expect(await words(person)).toMatch(/You said how we may contact you[\s\S]*You told Priya Nair face to face/);
  });

  it('and nobody overwrites what somebody else wrote down meanwhile', async () => {
    await person.goto(`${play.network.url}/open/me/reach`);
    const page = await play.at(worker, `/cases/${caseId}/own/reach`);
    await type(page, { 'Who must not know about this (optional)': 'Her landlord' });
    await press(page, 'Write it down');
    await type(person, { 'Your home address': '9 Sorrel Bank, Leeds' });
    await press(person, 'Save this');
    expect(await words(person)).toContain('Somebody has changed this since you opened it.');
    expect(await person.getByLabel('Your home address').inputValue()).toBe('9 Sorrel Bank, Leeds');
    expect(await play.reads(worker, `/cases/${caseId}`)).toContain('Must not know: Her landlord');
  });
});
