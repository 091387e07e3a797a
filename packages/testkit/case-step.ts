import type { ActorName, UseCase } from '@fingerpost/kernel';
import {
  casePartition,
  caseSteps,
  type CaseStatus,
  type CaseStep,
  caseStepTo,
  readCase,
  recordContact,
} from '@fingerpost/core/case';
import { closeCase } from '@fingerpost/core/referral';
import type * as z from 'zod';
import { expect, it } from 'vitest';
import { openedCaseIn, takenCaseIn } from './journey.ts';
import { staff } from './network.ts';
import { itRefusesOtherActors, refusalOf } from './refuses.ts';
import type { World } from './world.ts';

const activeCaseIn = async (world: World): Promise<string> => {
  const caseId = await takenCaseIn(world);
  await recordContact({ caseId, channel: 'call', result: 'reached' }, world.as(staff.linkWorker));
  return caseId;
};

const closedCaseIn = async (world: World): Promise<string> => {
  const caseId = await activeCaseIn(world);
  await closeCase({ caseId, reason: 'goals-met' }, world.as(staff.linkWorker));
  return caseId;
};

/** Brings a case of its own into each state that there is. */
export const caseIn: { readonly [Status in CaseStatus]: (world: World) => Promise<string> } = {
  waiting: openedCaseIn,
  allocated: takenCaseIn,
  active: activeCaseIn,
  closed: closedCaseIn,
};

/** One step as its use-case takes it: what it needs besides the case, and who may come through its door. */
export type StepOfCase = {
  readonly door: UseCase<z.ZodType, { readonly version: number }>;
  readonly step: CaseStep;
  readonly allow: readonly ActorName[];
  readonly input?: Record<string, unknown>;
  /** Further states in which it is refused for another reason than the table's. */
  readonly alsoNotFrom?: readonly CaseStatus[];
};

const states = Object.keys(caseIn) as CaseStatus[];

/** Proves what every step of a case must keep: who may take it, from where, and once only. */
export const itIsAStepOfCases = (
  world: World,
  { door, step, allow, input = {}, alsoNotFrom = [] }: StepOfCase,
): void => {
  const from: readonly string[] = caseSteps[step].from;
  const allowed = states.filter((state) => from.includes(state) && !alsoNotFrom.includes(state));
  const first = allowed[0];
  if (first === undefined) throw new Error(`${step} has no state to begin from`);
  const take = (caseId: string, circumstances = {}, actor: Parameters<World['as']>[0] = staff.linkWorker) =>
    door({ caseId, ...input }, world.as(actor, circumstances));
  const items = async (caseId: string) => (await world.table.query(casePartition(caseId))).rows.length;

  itRefusesOtherActors(door, allow);

  it.each(allowed)('leads from %s where the step table says, and leaves one event', async (state) => {
    const caseId = await caseIn[state](world);
    const before = await readCase(world.as(staff.linkWorker), caseId);
    await take(caseId);
    const after = await readCase(world.as(staff.linkWorker), caseId);
    expect(after.status).toBe(caseStepTo(step, before.status));
    expect([before.version, before.version + 1]).toContain(after.version);
  });

  const refused = states.filter((state) => !from.includes(state));
  if (refused.length > 0)
    it.each(refused)('is refused from %s, saying what happened', async (state) => {
      const refusal = await refusalOf(take(await caseIn[state](world)));
      expect(refusal.code).toBe('case.step');
      expect(refusal.details.happened?.step).toBe(state);
    });

  it('says nothing to another team, nor of a case that does not exist', async () => {
    const caseId = await caseIn[first](world);
    for (const actor of [staff.linkWorker2, staff.lead2])
      expect((await refusalOf(take(caseId, {}, actor))).code).toBe('case.missing');
    expect((await refusalOf(take(`cas_${'z'.repeat(26)}`))).code).toBe('case.missing');
  });

  it('is taken once when the same request comes twice, and refuses its key with another body', async () => {
    const caseId = await caseIn[first](world);
    const once = await take(caseId, { key: 'same' });
    const before = await items(caseId);
    expect(await take(caseId, { key: 'same' })).toEqual(once);
    expect(await items(caseId)).toBe(before);
    expect((await refusalOf(take(caseId, { key: 'same', bodyHash: 'other' }))).code).toBe('idempotency.reused');
  });

  it('is refused to whoever read another version', async () => {
    expect((await refusalOf(take(await caseIn[first](world), { ifMatch: 99 }))).code).toBe('version.stale');
  });
};
