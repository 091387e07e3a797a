import type { Actor, ActorName, UseCase } from '@fingerpost/kernel';
import { casePartition } from '@fingerpost/core/case';
import {
  readReferral,
  referralSteps,
  type ReferralState,
  type ReferralStatus,
  type ReferralStep,
} from '@fingerpost/core/referral';
import type * as z from 'zod';
import { expect, it } from 'vitest';
import { costOf } from './cost.ts';
import { type Journey, referralIn } from './journey.ts';
import { staff } from './network.ts';
import { itRefusesOtherActors, refusalOf } from './refuses.ts';
import type { World } from './world.ts';

/** One step as its use-case takes it: what it needs besides the referral, who takes it, and where it may lead. */
export type StepOfReferral = {
  readonly door: UseCase<z.ZodType, ReferralState>;
  readonly step: ReferralStep;
  readonly allow: readonly ActorName[];
  readonly as: Actor;
  readonly input?: Record<string, unknown>;
  /** Further states in which it is refused for another reason than the table's, such as no open question. */
  readonly alsoNotFrom?: readonly ReferralStatus[];
  /** Where it leads from each state, for a step that leads back. */
  readonly leadsTo?: Partial<Record<ReferralStatus, ReferralStatus>>;
  /** The most write units, on a sent or an accepted referral. */
  readonly writes?: number;
};

const strangers: readonly Actor[] = [staff.provider2, staff.linkWorker2, staff.lead2];
const states = Object.keys(referralIn) as ReferralStatus[];

const itemsOf = async (world: World, { caseId }: Journey): Promise<number> =>
  (await world.table.query(casePartition(caseId), { limit: 100 })).rows.length;

/** Proves what every step of a referral must keep: who may take it, from where, once only, and at what cost. */
export const itIsAStepOfReferrals = (world: World, given: StepOfReferral): void => {
  const { door, step, as, input = {}, alsoNotFrom = [] } = given;
  const row = referralSteps[step];
  const allowed = states.filter(
    (state) => (row.from as readonly string[]).includes(state) && !alsoNotFrom.includes(state),
  );
  const first = allowed.includes('accepted') && step !== 'withdraw' ? 'accepted' : allowed[0];
  if (first === undefined) throw new Error(`${step} has no state to begin from`);
  const take = ({ referralId }: Journey, circumstances = {}, actor = as) =>
    door({ referralId, ...input }, world.as(actor, circumstances));

  itRefusesOtherActors(door, given.allow);

  it.each(allowed)('leads from %s where the step table says', async (from) => {
    const journey = await referralIn[from](world);
    const { status } = await take(journey);
    expect(status).toBe(given.leadsTo?.[from] ?? (row.to === 'same' ? from : row.to));
    expect((await readReferral(world.as(as), journey.referralId)).status).toBe(status);
  });

  it.each(states.filter((state) => !allowed.includes(state)))(
    'is refused from %s, saying what happened',
    async (from) => {
      const refusal = await refusalOf(take(await referralIn[from](world)));
      expect(refusal.code).toBe(
        from === 'proposed' && as.kind === 'staff' && as.role === 'provider' ? 'referral.missing' : 'referral.step',
      );
    },
  );

  it('says nothing to other organisations, nor of a referral that does not exist', async () => {
    const journey = await referralIn[first](world);
    const others = strangers.filter((actor) => actor.kind === 'staff' && given.allow.includes(actor.role));
    expect(others).not.toEqual([]);
    for (const actor of others) expect((await refusalOf(take(journey, {}, actor))).code).toBe('referral.missing');
    const unknown = { ...journey, referralId: `${journey.referralId.slice(0, 30)}${'z'.repeat(16)}` };
    expect((await refusalOf(take(unknown))).code).toBe('referral.missing');
  });

  it('is taken once when the same request comes twice, and refuses its key with another body', async () => {
    const journey = await referralIn[first](world);
    const once = await take(journey, { key: 'same' });
    const before = await itemsOf(world, journey);
    expect(await take(journey, { key: 'same' })).toEqual(once);
    expect(await itemsOf(world, journey)).toBe(before);
    const other = await refusalOf(take(journey, { key: 'same', bodyHash: 'other' }));
    expect(other.code).toBe('idempotency.reused');
  });

  it('is refused to whoever read an earlier version', async () => {
    const refusal = await refusalOf(take(await referralIn[first](world), { ifMatch: 99 }));
    expect(refusal.code).toBe('version.stale');
  });

  const { writes } = given;
  if (writes !== undefined)
    it(`costs at most 3 round trips with membership and ${String(writes)} write units`, async () => {
      const journey = await referralIn[first](world);
      const cost = await costOf(world, () => take(journey));
      expect(cost.trips).toBeLessThanOrEqual(3);
      expect(cost.write).toBeLessThanOrEqual(writes);
    });
};
