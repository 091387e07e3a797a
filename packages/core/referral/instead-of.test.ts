import { describe, expect, it } from 'vitest';
import { EventEnvelope, type Write } from '@fingerpost/kernel';
import { Policy } from '@fingerpost/core/directory';
import { insteadOf } from './instead-of.ts';
import { readReferral } from './referral.repository.ts';
import { newWorld, referralIn, refusalOf, staff } from '@fingerpost/testkit';

const world = await newWorld();
const asWorker = world.as(staff.linkWorker);
const policy = Policy.parse({});
const next = (caseId: string) => ({ id: `ref_${caseId.slice(4)}${'n'.repeat(16)}`, caseId });
const eventsIn = (writes: readonly Write[]): string[] =>
  writes.flatMap((write) =>
    write.kind === 'put' && write.item.type === 'event' ? [EventEnvelope.parse(write.item.data).type] : [],
  );

const insteadIn = async (state: keyof typeof referralIn) => {
  const { caseId, referralId } = await referralIn[state](world);
  return insteadOf(asWorker, await readReferral(asWorker, referralId), next(caseId), policy);
};

describe('insteadOf', () => {
  it('has nothing to do where there was no try before', async () => {
    const none = await insteadOf(asWorker, undefined, next(`cas_${'0'.repeat(26)}`), policy);
    expect(none).toEqual({ writes: [], withdrawn: false });
  });

  it.each(['proposed', 'sent', 'waitlisted', 'accepted', 'started'] as const)(
    'withdraws one that is %s',
    async (state) => {
      const instead = await insteadIn(state);
      expect(instead.withdrawn).toBe(true);
      expect(eventsIn(instead.writes)).toEqual(['ReferralWithdrawn']);
    },
  );

  it.each([
    ['declined', ['ReferralRetried', 'TaskSettled']],
    ['completed', ['ReferralRetried']],
    ['ended', ['TaskSettled']],
    ['withdrawn', []],
    ['in-error', []],
  ] as const)('leaves one that is %s, and closes what it left open', async (state, events) => {
    const instead = await insteadIn(state);
    expect(instead.withdrawn).toBe(false);
    expect(eventsIn(instead.writes)).toEqual(events);
  });

  it('does not hold the new one\u2019s If-Match against it', async () => {
    const { caseId, referralId } = await referralIn.sent(world);
    const context = world.as(staff.linkWorker, { ifMatch: 99 });
    const instead = await insteadOf(context, await readReferral(context, referralId), next(caseId), policy);
    expect(instead.withdrawn).toBe(true);
  });

  it('refuses one of another case', async () => {
    const { referralId } = await referralIn.sent(world);
    const first = await readReferral(asWorker, referralId);
    const refusal = await refusalOf(insteadOf(asWorker, first, next(`cas_${'0'.repeat(26)}`), policy));
    expect(refusal.code).toBe('referral.missing');
  });
});
