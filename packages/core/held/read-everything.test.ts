import { describe, expect, it } from 'vitest';
import {
  acceptedReferral,
  itRefusesOtherActors,
  newWorld,
  refusalOf,
  sentReferralIn,
  staff,
} from '@fingerpost/testkit';
import { recordContact } from '@fingerpost/core/case';
import { addNotWith } from '@fingerpost/core/referral';
import { readEverything } from './read-everything.ts';
import { sayWrong } from './say-wrong.ts';

const world = await newWorld();
const patient = (caseId: string) => world.as({ kind: 'patient', caseId });
const asWorker = () => world.as(staff.linkWorker);

describe('readEverything', () => {
  itRefusesOtherActors(readEverything, ['patient', 'link-worker', 'team-lead']);

  it('gives the person all of it in one, and records that it was read', async () => {
    const { caseId } = await acceptedReferral(world);
    await sayWrong({ caseId, about: 'plan', words: 'My garden is small.' }, patient(caseId));
    const held = await readEverything({ caseId, format: 'file' }, patient(caseId));
    expect(held).toMatchObject({
      schema: 'fingerpost-record/1',
      mayBeWithheld: true,
      referrals: [{ status: 'accepted', shared: ['name', 'phone'] }],
      corrections: [{ about: 'plan', words: 'My garden is small.' }],
    });
    expect(held.events.map(({ what }) => what)).toContain('ReferralAccepted');
    const again = await readEverything({ caseId, format: 'page' }, asWorker());
    expect(again.events.map(({ what }) => what)).toContain('EverythingRead');
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
    await addNotWith({ caseId, what: 'place', place: 'markwharf', reason: 'markwhy' }, world.as(staff.lead));
    const text = JSON.stringify(await readEverything({ caseId, format: 'file' }, patient(caseId)));
    expect(text).toContain('marksaid');
    expect(text).not.toMatch(/markother|markwharf|markwhy|markmessage|NotWith|domestic-abuse/);
  });

  it('says nothing to another team or person', async () => {
    const { caseId } = await acceptedReferral(world);
    const input = { caseId, format: 'page' };
    expect((await refusalOf(readEverything(input, world.as(staff.linkWorker2)))).code).toBe('case.missing');
    const other = patient(`cas_${'0'.repeat(26)}`);
    expect((await refusalOf(readEverything(input, other))).code).toBe('case.missing');
  });
});
