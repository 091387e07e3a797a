import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { choose, follow, heading, press, type, typeDay, words } from '../support/browser.ts';
import { done, opening } from '../support/journey.ts';
import { Play } from '../support/play.ts';
import { sayAllButUntil, sayUntil, toColleague, toPerson } from '../support/reach-form.ts';
import { barriersAt, readable, select } from '../support/readable.ts';
import { fillReferForm } from '../support/refer-form.ts';

const practice = 'Dr Amara Okafor';
const worker = 'Priya Nair';

let play: Play;
beforeAll(async () => {
  play = await Play.begin();
});
afterAll(() => play.end());

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
