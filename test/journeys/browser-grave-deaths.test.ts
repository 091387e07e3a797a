import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { choose, follow, heading, press, type, words } from '../support/browser.ts';
import { startWorkingDay } from '../support/days.ts';
import { done, opening, pantry, referring, sentReferral, step } from '../support/journey.ts';
import { sentToLunchClub } from '../support/lunch-club.ts';
import { Play } from '../support/play.ts';

const worker = 'Priya Nair';
const lead = 'Maureen Holt';
const service = 'Joanne Blake';
const practice = 'Dr Amara Okafor';

let play: Play;
beforeAll(async () => {
  play = await Play.begin();
  await startWorkingDay(play.network);
});
afterAll(() => play.end());

/** Records a death from the page of the case, as the practice or the team does it. */
const recordsDeath = async (by: string, caseId: string): Promise<void> => {
  const page = await play.at(by, `/cases/${caseId}`);
  await follow(page, 'They have died');
  await choose(page, 'Who told you?', 'Their family or a friend');
  await press(page, 'Record the death');
  expect(await words(page)).not.toContain('There is a problem');
};

const row = async (name: string, path: string, pattern: RegExp) =>
  (await play.at(name, path)).getByRole('row', { name: pattern });

describe('somebody has died', () => {
  it('volunteer-rings-the-widow: the service reads do not contact, no name and no reason, before it rings', async () => {
    const { caseId, referralId, reference } = await sentReferral(play.network, 'Wilfred', 'Tansy');
    await step(play.network, referralId, 'acceptance');
    await step(play.network, referralId, 'attendances', {
      on: await startWorkingDay(play.network),
      result: 'attended',
    });
    const stale = await play.tab(service, `/referrals/${referralId}`);
    expect(await words(stale)).toMatch(/Wilfred Tansy.*07700 900751/s);
    await recordsDeath(practice, caseId);

    const hidden = /Wilfred|Tansy|07700|died|death/i;
    await stale.reload();
    const said = await words(stale);
    expect(said).toContain('Do not contact this person');
    expect(said).toMatch(/If you need to know more: Ring .* on 0113 496 0110/);
    expect(await stale.content()).not.toMatch(hidden);
    expect(await play.reads(service, '/work')).not.toContain(reference);
    const told = (await play.sent()).filter(
      ({ subject }) => subject === `Referral ${reference}: do not contact the person`,
    );
    expect(told.length).toBeGreaterThan(0);
    for (const { subject, body } of told) expect(`${String(subject)} ${body}`).not.toMatch(hidden);

    for (const name of [worker, lead]) {
      const task = await row(name, name === lead ? '/team' : '/work', /This person has died.*Wilfred Tansy/s);
      expect(await task.first().innerText(), name).toMatch(/due today/);
    }
    const filing = await row(practice, '/messages', /case closed.*Wilfred Tansy|Wilfred Tansy.*case closed/is);
    expect(await filing.count()).toBe(0);
  });

  it('died-between-place-and-meeting: she is on no register and no sheet, and her place is free again', async () => {
    const { caseId, referralId } = await sentToLunchClub(play.network, 'Maud', 'Sallow');
    const accepting = await play.at(service, `/referrals/${referralId}`);
    const group = accepting.getByLabel('Group and first day (optional)');
    const first = await group.locator('option').nth(1).getAttribute('value');
    await group.selectOption(first);
    await press(accepting, 'Accept this referral');
    const groups = async () => (await row(service, '/groups', /Thursday table/)).innerText();
    const taken = async () => Number(/(\d+) of \d+ taken/.exec(await groups())?.[1]);
    const before = await taken();
    const session = await play.at(service, '/groups');
    await session
      .getByRole('row', { name: /Thursday table/ })
      .getByRole('link')
      .nth(1)
      .click();
    expect(await words(session)).toContain('Maud Sallow');
    const meeting = new URL(session.url()).pathname;
    await recordsDeath(worker, caseId);

    for (const path of [meeting, `${meeting}/sheet`, '/work', '/referrals'])
      expect(await play.reads(service, path), path).not.toMatch(/Maud|Sallow/);
    expect(await taken()).toBe(before - 1);
    const over = await play.reads(service, `/referrals/${referralId}`);
    expect(over).toContain('Do not contact this person');
    expect(over).toContain('Cancel what you planned for');
    expect(over).not.toMatch(/Maud|Sallow|07700|died|death/i);
  });

  it('death-on-the-wrong-twin: the lead undoes it, and nobody is told anything by itself', async () => {
    const post = async (role: string, path: string, body: unknown = {}) =>
      (await done(play.network, { role, method: 'POST', path, body })).body;
    const caseId = String((await post('gp-practice', '/cases', opening('Abel', 'Fennick')))['caseId']);
    await post('gp-practice', '/cases', opening('Amos', 'Fennick'));
    await post('link-worker', `/cases/${caseId}/allocation`);
    const sent = await post('link-worker', `/cases/${caseId}/referrals`, referring(await pantry(play.network)));
    const first = String(sent['referralId']);
    await step(play.network, first, 'acceptance');
    await recordsDeath(worker, caseId);
    expect(await play.reads(worker, `/cases/${caseId}`)).not.toContain('they have not died');
    const refused = await play.status(worker, `/cases/${caseId}/death/undoing`);
    expect(refused).toBeGreaterThanOrEqual(400);
    const before = await play.sent();
    await play.network.advance('P2D');

    const page = await play.at(lead, `/cases/${caseId}`);
    await follow(page, 'This is wrong: they have not died');
    expect(await words(page)).toContain('Nobody is told by itself.');
    await press(page, 'Undo it');
    expect(await words(page)).toMatch(/Held by Priya Nair/);
    const known = new Set(before.map(({ reference }) => reference));
    const since = (await play.sent()).filter(({ reference }) => !known.has(reference));
    expect(since.filter(({ recipient }) => recipient === '07700900751')).toEqual([]);
    expect(await (await row(lead, '/team', /Report what was shown in error.*Abel Fennick/s)).count()).toBe(1);
    expect(await play.reads(service, `/referrals/${first}`)).toContain('Do not contact this person');

    await (
      await row(worker, '/work', /Ask whether to send this referral again.*Abel Fennick/s)
    )
      .getByRole('link')
      .click();
    const again = await play.as(worker);
    await follow(again, 'Send it again');
    expect(await words(again)).toContain('in place of the referral to Lantern Pantry');
    await choose(again, 'Who agreed?', 'The person');
    await choose(again, 'How?', 'On the phone');
    await type(again, { 'The message, read after they accept': 'He is well; it was his brother.' });
    await press(again, 'Refer to this service');
    expect(await words(again)).toContain('The referral is sent.');
    expect(await heading(await play.at(service, new URL(again.url()).pathname))).toContain('Referral: Food');
    expect(await play.reads(service, `/referrals/${first}`)).toContain('Do not contact this person');
  });
});
