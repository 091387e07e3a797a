import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testNhsNumbers } from '../../packages/local/demo/nhs-numbers.ts';
import { choose, follow, heading, press, type, typeDay, words } from '../support/browser.ts';
import { advanceTo, eveningAfter, startWorkingDay, today } from '../support/days.ts';
import { done, opening } from '../support/journey.ts';
import { sentToLunchClub } from '../support/lunch-club.ts';
import { fillReferForm } from '../support/refer-form.ts';
import { Play } from '../support/play.ts';

const worker = 'Priya Nair';
const lead = 'Maureen Holt';
const service = 'Joanne Blake';
const practice = 'Dr Amara Okafor';
const [mothers = '', known = ''] = testNhsNumbers(2, 500);

let play: Play;
beforeAll(async () => {
  play = await Play.begin();
  await startWorkingDay(play.network);
});
afterAll(() => play.end());

const opened = async (given: string, family: string, patient: object): Promise<string> => {
  const asked = opening(given, family);
  const body = { ...asked, patient: { ...asked.patient, ...patient } };
  const answer = await done(play.network, { role: 'gp-practice', method: 'POST', path: '/cases', body });
  return String(answer.body['caseId']);
};

/** What a page says, without what differs between any two people. */
const alike = (said: string, ...own: readonly string[]): string =>
  own.reduce((text, part) => text.replaceAll(part, '…'), said).replaceAll(/[0-9A-Z]{4}-[0-9A-Z]{4}/g, '…');

const refers = async (given: string, family: string, number?: string): Promise<Page> => {
  const page = await play.at(practice, '/referrals/new');
  await fillReferForm(page, given, family);
  await choose(page, 'How must we not contact them?', 'There is nothing to avoid');
  if (number === undefined) await choose(page, 'NHS number', 'They have none, or I do not know it');
  else {
    await choose(page, 'NHS number', 'I have it');
    await type(page, { 'The number': number });
  }
  await press(page, 'Send the referral');
  return page;
};

describe('the wrong person', () => {
  it('daughter-under-her-mothers-number: opens apart, and nobody contacts her before it is settled', async () => {
    const mother = await opened('Mercy', 'Adeyinka', { nhsNumber: mothers, dateOfBirth: '1928-03-01' });
    const before = await play.reads(worker, `/cases/${mother}/history`);
    const stranger = alike(await words(await refers('Bridget', 'Noone')), 'Bridget', 'Noone');
    const page = await refers('Grace', 'Adeyinka', mothers);
    expect(alike(await words(page), 'Grace', 'Adeyinka')).toBe(stranger);
    await follow(await play.at(practice, '/cases'), 'Grace Adeyinka');
    const theirs = new URL(page.url()).pathname;
    expect(await page.content()).not.toMatch(new RegExp(`Mercy|${mother}|same person|settle`, 'i'));

    await press(await play.at(worker, '/waiting'), 'Take the case of Grace Adeyinka');
    const hers = await play.at(worker, theirs);
    expect(await words(hers)).toMatch(/Settle who this is first.*Do not contact them yet/s);
    expect(await hers.getByRole('button', { name: 'Record the contact' }).count()).toBe(0);
    expect(await play.reads(worker, `${theirs}/contacts`)).toMatch(/This comes later.*Settle who this is first/s);
    expect(await play.reads(worker, theirs)).toContain('Nobody has been in touch yet.');
    expect(await play.reads(worker, `/cases/${mother}/history`)).toBe(before);
    expect((await play.sent()).filter(({ recipient }) => recipient === '07700900741')).toEqual([]);
  });

  const asks = async (typed: Readonly<Record<string, string>>, born: string): Promise<Page> => {
    const page = await play.stranger('/open/ask/aireside');
    await choose(page, 'How must we not contact you?', 'Any way is fine');
    await choose(page, 'Who is this for?', 'For me');
    await typeDay(page, 'Date of birth', born);
    await type(page, {
      'Phone (optional)': '07700 900733',
      'What is going on, and what would help?': 'Company.',
      ...typed,
    });
    await choose(page, 'Is it all right if a link worker contacts you?', 'Yes');
    // A form that comes back sooner is taken for a program’s.
    await page.waitForTimeout(3_500);
    await press(page, 'Send');
    return page;
  };

  it('known-person-asks-by-form: whoever sent it reads the same thanks, and the leads find out who it is', async () => {
    const caseId = await opened('Linnet', 'Sorley', { nhsNumber: known, dateOfBirth: '1961-04-02' });
    const practiceSaw = await play.reads(practice, `/cases/${caseId}`);
    const anybody = await asks({ 'First name': 'Dora', 'Last name': 'Quinn' }, '1970-01-01');
    expect(await heading(anybody)).toContain('Thank you. We have your form');
    const typed = { 'First name': 'Linnet', 'Last name': 'Sorley', 'NHS number (optional)': known };
    const form = await asks(typed, '1961-04-02');
    expect(alike(await words(form))).toBe(alike(await words(anybody)));
    const reference = /[0-9A-Z]{4}-[0-9A-Z]{4}/.exec(await words(form))?.[0] ?? '';

    expect(await (await play.at(worker, '/waiting')).getByRole('link', { name: 'Linnet Sorley' }).count()).toBe(2);
    const task = (await play.at(lead, '/team')).getByRole('row', {
      name: /Check whether this is the same person.*Sorley/s,
    });
    await task.getByRole('link').click();
    const settling = await play.as(lead);
    await follow(settling, 'Compare the two cases');
    expect(await words(settling)).toContain(reference);
    expect(await play.reads(practice, `/cases/${caseId}`)).toBe(practiceSaw);
    expect(await (await play.at(practice, '/cases')).getByRole('link', { name: 'Linnet Sorley' }).count()).toBe(1);
  });
});

describe('a day that goes wrong', () => {
  it('the-hall-is-flooded: the leader sees whom to ring and how, and can mark nobody absent', async () => {
    const { referralId } = await sentToLunchClub(play.network, 'Percy', 'Ollerton');
    const page = await play.at(service, `/referrals/${referralId}`);
    const group = page.getByLabel('Group and first day (optional)');
    const first = await group.locator('option').nth(1).getAttribute('value');
    await group.selectOption(first);
    await press(page, 'Accept this referral');
    const on = /\d{4}-\d{2}-\d{2}/.exec(first ?? '')?.[0] ?? '';
    await advanceTo(play.network, new Date(`${on}T09:00:00Z`));
    await page.goto(`${play.network.url}/groups`);
    await page
      .getByRole('row', { name: /Thursday table/ })
      .getByRole('link')
      .nth(1)
      .click();
    const register = await play.tab(service, new URL(page.url()).pathname);
    await follow(page, 'Cancel this meeting');
    await choose(page, 'Why?', 'The place cannot be used');
    await press(page, 'Cancel this meeting');
    expect(await words(page)).toMatch(/Cancelled.*Who has to be told.*Open each page first/s);

    await choose(register, 'Percy Ollerton', 'They did not come');
    await press(register, 'Save the register');
    expect(await words(register)).toMatch(/cancelled/i);
    expect(await words(register)).not.toContain('The register is saved.');
    await follow(page, 'Percy Ollerton');
    expect(await words(page)).toMatch(/Contact them safely.*voice/is);
    expect(await words(page)).not.toContain('Last recorded');
    expect(await play.reads(worker, `/referrals/${referralId}`)).toMatch(/Next meeting\s+Thursday.*is cancelled/s);
  });

  it('nobody-looks-at-a-concern: it goes to the deputy, and the administrators read a reference and a team', async () => {
    const day = await startWorkingDay(play.network);
    const caseId = await opened('Nettie', 'Farrow', {});
    const page = await play.at(practice, `/cases/${caseId}`);
    await follow(page, 'I am worried about somebody’s safety');
    await type(page, { 'What worries you?': 'Her money goes; markmoney.' });
    await choose(page, 'Is somebody in danger now?', 'No');
    await page
      .getByRole('group', { name: /^Does the person know/ })
      .getByLabel('No', { exact: true })
      .check();
    await press(page, 'Tell the safeguarding lead');
    const raised = await words(page);
    const reference = /[0-9A-Z]{4}-[0-9A-Z]{4}/.exec(raised.slice(raised.indexOf('Reference')))?.[0] ?? 'none';
    const deputys = async () =>
      (await play.at('Nia Campbell', '/work')).getByRole('row', { name: /Look at a concern.*Nettie Farrow/s });
    expect(await (await deputys()).count()).toBe(0);
    await advanceTo(play.network, eveningAfter(day, 0));
    expect(await today(play.network)).toBe(day);
    expect(await (await deputys()).count()).toBe(1);
    await advanceTo(play.network, eveningAfter(day, 1));

    const admins = (await play.at('Alex Doyle', '/work')).getByRole('row', { name: new RegExp(reference) });
    expect(await admins.innerText()).toMatch(
      /Ring the team: a concern for safety has been left.*Aireside Link Workers/s,
    );
    const hidden = /Nettie|Farrow|markmoney/;
    expect(await play.reads('Alex Doyle', '/work')).not.toMatch(hidden);
    for (const [name, path] of [
      [lead, '/team'],
      [practice, '/cases'],
      [practice, `/cases/${caseId}`],
      [worker, '/work'],
    ] as const)
      expect(await play.reads(name, path), path).not.toMatch(new RegExp(`markmoney|${reference}|concern for`));
    await (await deputys()).getByRole('link').click();
    expect(await words(await play.as('Nia Campbell'))).toContain('markmoney');
  });
});
