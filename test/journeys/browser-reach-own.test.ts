import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { choose, errorsOn, follow, heading, press, type, words } from '../support/browser.ts';
import { done, opening, pantry, referring } from '../support/journey.ts';
import { knock, openOwnPage } from '../support/own-page.ts';
import { Play } from '../support/play.ts';
import { toColleague, toPerson, unfold } from '../support/reach-form.ts';
import { barriersAt, readable } from '../support/readable.ts';

const worker = 'Priya Nair';

let play: Play;
beforeAll(async () => {
  play = await Play.begin();
});
afterAll(() => play.end());

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
    return sent
      .slice(0, sent.length - before)
      .filter(({ body }) => body.includes('There is news about the help you asked for'))
      .map(({ recipient }) => recipient);
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
    await knock(person, given);
  });

  it('on their own page, in every language, with what they typed when something is wrong', async () => {
    expect(await newsGoesTo()).toEqual(['07700900751']);
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
    expect(await newsGoesTo()).toEqual(['merle@example.org']);
    expect(await historyOf()).toContain('The person said how they may be reached');
    expect(await play.reads(worker, `/cases/${caseId}`)).toContain('Do not send texts.');
  });

  it('with a number they leave told so, and the team to ask again at the new one', async () => {
    const before = (await play.sent()).length;
    await type(person, { 'Your phone number': '07700 900752', 'Your e-mail': 'merle.new@example.org' });
    await press(person, 'Save this');
    expect(await words(person)).toContain('We follow this from now on.');
    await expect.poll(async () => (await play.sent()).length).toBe(before + 1);
    const [told, ...more] = (await play.sent()).slice(0, -before);
    expect([told?.recipient, more]).toEqual(['merle@example.org', []]);
    expect(told?.body).toContain('This address is not used any more for messages from us.');
    expect(await play.reads(worker, `/cases/${caseId}`)).toContain(
      'Ask how to contact them safely at their new number',
    );
    expect(await newsGoesTo()).toEqual([]);
  });

  it('and messages are counted as new until they are read, for them and for their team', async () => {
    await follow(person, 'Back to your page');
    const page = await play.at(worker, `/cases/${caseId}/own/messages`);
    await type(page, { Message: 'Shall we meet on Tuesday?' });
    await press(page, 'Send');
    await person.reload();
    expect(await words(person)).toContain('Read and write messages: 1 new message');
    await readable(person, 'own-page-new-message');
    await follow(person, 'Read and write messages');
    await type(person, { 'Your message': 'Yes, Tuesday.' });
    await press(person, 'Send');
    await follow(person, 'Back to my page');
    expect(await words(person)).not.toContain('new message');
    expect(await play.reads(worker, `/cases/${caseId}`)).toContain('Read and write messages with the person: 1 new');
    const row = async () =>
      (await play.at(worker, '/work')).getByRole('row', { name: /Answer a message.*Merle Reachwell/s }).innerText();
    expect(await row()).toContain('Answer a message: 1 new');
    await play.at(worker, `/cases/${caseId}/own/messages`);
    expect(await row()).not.toContain('new');
    await person.goto(`${play.network.url}/open/me/reach`);
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
    await unfold(page, toColleague.when);
    await type(page, { 'Who must not know about this (optional)': 'Her landlord' });
    await press(page, 'Write it down');
    await type(person, { 'Your home address': '9 Sorrel Bank, Leeds' });
    await press(person, 'Save this');
    expect(await words(person)).toContain('Somebody has changed this since you opened it.');
    expect(await person.getByLabel('Your home address').inputValue()).toBe('9 Sorrel Bank, Leeds');
    expect(await play.reads(worker, `/cases/${caseId}`)).toContain('Must not know: Her landlord');
  });
});
