import { newWorld, referralIn, sentReferralIn, staff, takenCaseIn } from '@fingerpost/testkit';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Case, readCase, recordContact } from '@fingerpost/core/case';
import { readReferral, type Referral } from '@fingerpost/core/referral';
import { codesFor } from './message-codes.ts';

const opened = '871731000000106';
const seen = '1362931000000106';
const declined = '871711000000103';
const closed = '1362721000000106';
const signposted = '1084281000000109';

let of: Case;
let signpost: Referral;
let proposed: Referral;
const world = await newWorld();

beforeAll(async () => {
  const caseId = await takenCaseIn(world);
  await recordContact({ caseId, channel: 'call', result: 'reached' }, world.as(staff.linkWorker));
  of = await readCase(world.as(staff.linkWorker), caseId);
  signpost = await readReferral(
    world.as(staff.linkWorker),
    await sentReferralIn(world, caseId, { mode: 'signposted' }),
  );
  const offer = await referralIn.proposed(world, { caseId, mode: 'signposted' });
  proposed = await readReferral(world.as(staff.linkWorker), offer.referralId);
});

const codes = (changes: Partial<Case>, referrals: readonly Referral[] = []) =>
  codesFor({ ...of, ...changes }, referrals).map(({ code }) => code);
const at = '2026-11-02T09:00:00.000Z';
const closedFor = (reason: NonNullable<Case['closure']>['reason']) => ({ closure: { reason, at, noted: false } });
const neverReached = { reachedAt: undefined };

describe('the codes of a message', () => {
  it('are “opened” and “closed” only, where nobody ever reached the person', () => {
    expect(codes({ ...neverReached, ...closedFor('could-not-be-reached') })).toEqual([opened, closed]);
    expect(codes(neverReached)).toEqual([opened]);
  });

  it('say “seen” once a link worker has talked with the person', () => {
    expect(codes({})).toEqual([opened, seen]);
    expect(codes(closedFor('goals-met'))).toEqual([opened, seen, closed]);
  });

  it('say “declined” only where the person said no', () => {
    expect(codes(closedFor('person-declined'))).toContain(declined);
    for (const reason of [
      'could-not-be-reached',
      'nothing-suitable-found',
      'moved',
      'died',
      'sent-back-urgent',
    ] as const)
      expect(codes(closedFor(reason))).not.toContain(declined);
  });

  it('say “signposted” where the person was told of a service, not where it was only offered', () => {
    expect(codes({}, [signpost])).toEqual([opened, seen, signposted]);
    expect(codes({}, [proposed])).not.toContain(signposted);
    expect(codes({}, [{ ...signpost, status: 'in-error' }])).not.toContain(signposted);
  });

  it('are none for a case that was opened in error or twice', () => {
    expect(codes(closedFor('in-error'), [signpost])).toEqual([]);
    expect(codes(closedFor('duplicate'), [signpost])).toEqual([]);
  });

  it('are not sent twice', () => {
    const earlier = codesFor(of, []);
    expect(codesFor({ ...of, ...closedFor('goals-met') }, [], earlier).map(({ code }) => code)).toEqual([closed]);
  });
});
