import { describe, expect, it } from 'vitest';
import { type Context, referenceOf } from '@fingerpost/kernel';
import {
  acceptedReferral,
  complaint,
  itRefusesOtherActors,
  newWorld,
  offeredOptions,
  refusalOf,
  sentReferralIn,
  staff,
} from '@fingerpost/testkit';
import { answerOptions } from '@fingerpost/core/choice';
import { askForCall, recordContact } from '@fingerpost/core/case';
import { addNotWith, agreeAgain, completeReferral } from '@fingerpost/core/referral';
import { queueNotices } from '@fingerpost/core/message';
import { makeComplaint } from '@fingerpost/core/voice';
import { fileOf, type Held } from './everything.ts';
import { plainOf } from './readable.ts';
import { readEverything } from './read-everything.ts';
import { sayWrong } from './say-wrong.ts';

const world = await newWorld();
const patient = (caseId: string) => world.as({ kind: 'patient', caseId });
const whatIn = (held: Held) =>
  held.sections.events?.flatMap(({ lines }) =>
    lines.filter(({ field }) => field === 'what').map(({ value }) => plainOf(value)),
  );
const asWorker = () => world.as(staff.linkWorker);

describe('readEverything', () => {
  itRefusesOtherActors(readEverything, ['patient', 'link-worker', 'team-lead']);

  it('gives the person all of it in one, and records that it was read', async () => {
    const { caseId } = await acceptedReferral(world);
    await sayWrong({ caseId, about: 'plan', words: 'My garden is small.' }, patient(caseId));
    const held = await readEverything({ caseId, format: 'file' }, patient(caseId));
    expect(fileOf(held)).toMatchObject({
      schema: 'fingerpost-record/2',
      leftOut: { mayBeMore: true },
      person: [{ type: 'person', name: { given: 'Ottoline' } }],
      referrals: [{ type: 'referral', status: 'accepted' }],
      agreements: [{ type: 'letter', share: ['name', 'phone'], agreement: { by: 'person', how: 'spoken' } }],
      corrections: [{ about: 'plan', words: 'My garden is small.' }],
    });
    expect(whatIn(held)).toContain('ReferralAccepted');
    const again = await readEverything({ caseId, format: 'page' }, asWorker());
    expect(whatIn(again)).toContain('EverythingRead');
  });

  it('has what was noted of a referral, and what was agreed before', async () => {
    const { caseId, referralId } = await acceptedReferral(world);
    await agreeAgain({ referralId, share: ['name'] }, patient(caseId));
    await completeReferral({ referralId, outcome: 'achieved', note: 'marknote' }, world.as(staff.provider));
    const file = fileOf(await readEverything({ caseId, format: 'file' }, patient(caseId)));
    expect(file['referrals']).toContainEqual(
      expect.objectContaining({ type: 'referral-note', text: 'marknote', about: 'completion' }),
    );
    expect(file['agreements']).toMatchObject([
      { type: 'letter', share: ['name'] },
      { type: 'former-letter', share: ['name', 'phone'] },
    ]);
  });

  it('says of what was only offered that it was, and of nobody that they agreed to it', async () => {
    const { caseId, offer, first, second } = await offeredOptions(world);
    const read = async () => fileOf(await readEverything({ caseId, format: 'file' }, patient(caseId)));
    const before = await read();
    expect([before['referrals'], before['agreements']]).toEqual([[], []]);
    expect(before['decisions']).toContainEqual(
      expect.objectContaining({ type: 'offered-letter', referral: referenceOf(second) }),
    );
    expect(JSON.stringify(before['decisions'])).not.toContain('"agreement"');
    await answerOptions({ caseId, offer, answer: 'chosen', chosen: [first] }, patient(caseId));
    expect((await read())['agreements']).toMatchObject([{ type: 'letter', agreement: { by: 'person' } }]);
  });

  it('has what was sent to them, in which way, and whether it arrived', async () => {
    const { caseId } = await acceptedReferral(world);
    const events = (await world.everything()).filter(({ pk, type }) => pk === `CASE#${caseId}` && type === 'event');
    for (const { data } of events) await queueNotices(data, world.as({ kind: 'system', process: 'stream' }));
    const file = fileOf(await readEverything({ caseId, format: 'file' }, patient(caseId)));
    expect(file['letters']).toContainEqual(
      expect.objectContaining({ type: 'notice', kind: 'accepted', state: 'queued', at: '2026-11-02T09:00:00.000Z' }),
    );
    expect(JSON.stringify(file['letters'])).not.toContain('referral-sent');
  });

  it('has nothing in it that only computers use, and no copy that nobody can read', async () => {
    const { caseId } = await acceptedReferral(world);
    const held = await readEverything({ caseId, format: 'file' }, patient(caseId));
    expect(JSON.stringify(fileOf(held))).not.toMatch(
      /(cas|ref|tsk|mem|per)_[0-9a-z]{16}|digest|"recent"|"watch"|"version"/,
    );
    expect(held.leftOut.technical).toBeGreaterThan(0);
    expect(held.leftOut.twice).toBeGreaterThan(0);
  });

  it('withholds what others said in confidence, what keeps people safe, and the name of a restricted need', async () => {
    const { caseId } = await acceptedReferral(world, { need: 'domestic-abuse', message: 'markmessage' });
    await sentReferralIn(world, caseId);
    await recordContact(
      { caseId, channel: 'call', withWhom: 'other', result: 'reached', note: 'markother' },
      asWorker(),
    );
    await recordContact(
      { caseId, channel: 'call', withWhom: 'person', result: 'reached', note: 'marksaid' },
      asWorker(),
    );
    await askForCall({ caseId, words: 'markcall' }, patient(caseId));
    await addNotWith({ caseId, what: 'place', place: 'markwharf', reason: 'markwhy' }, world.as(staff.lead));
    const held = await readEverything({ caseId, format: 'file' }, patient(caseId));
    const text = JSON.stringify(fileOf(held));
    expect(text).toContain('marksaid');
    expect(text).not.toMatch(/markother|markwharf|markwhy|markmessage|markcall|NotWith|domestic-abuse/);
    expect(held.leftOut.others).toBeGreaterThan(0);
    expect(held.leftOut.quiet).toBeGreaterThan(2);
    const colleague = await readEverything({ caseId, format: 'file' }, world.as(staff.colleague));
    expect(JSON.stringify(fileOf(colleague))).not.toContain('marksaid');
  });

  it('has what the person complained of for themselves only', async () => {
    const { caseId } = await acceptedReferral(world);
    await makeComplaint({ caseId, ...complaint, words: 'markcomplaint' }, patient(caseId));
    const textFor = async (context: Context) =>
      JSON.stringify(fileOf(await readEverything({ caseId, format: 'file' }, context)));
    expect(await textFor(patient(caseId))).toContain('markcomplaint');
    expect(await textFor(asWorker())).not.toContain('markcomplaint');
  });

  it('says nothing to another team or person', async () => {
    const { caseId } = await acceptedReferral(world);
    const input = { caseId, format: 'page' };
    expect((await refusalOf(readEverything(input, world.as(staff.linkWorker2)))).code).toBe('case.missing');
    const other = patient(`cas_${'0'.repeat(26)}`);
    expect((await refusalOf(readEverything(input, other))).code).toBe('case.missing');
  });
});
