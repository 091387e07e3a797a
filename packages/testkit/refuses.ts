import {
  type Actor,
  type ActorName,
  actorName,
  actorNames,
  type Context,
  Refusal,
  type UseCase,
} from '@fingerpost/kernel';
import type * as z from 'zod';
import { expect, it } from 'vitest';
import { staff } from './network.ts';

const others: readonly Actor[] = [
  staff.referrer,
  staff.linkWorker,
  staff.lead,
  staff.provider,
  staff.commissioner,
  staff.representative,
  staff.admin,
  { kind: 'patient', caseId: `cas_${'0'.repeat(26)}` },
  { kind: 'carer', caseId: `cas_${'0'.repeat(26)}`, carerId: '0'.repeat(16), scope: ['decide'] },
  {
    kind: 'link',
    organisationId: staff.provider.organisationId,
    referralId: `ref_${'0'.repeat(42)}`,
    purpose: 'answer',
  },
  { kind: 'system', process: 'workflow' },
];

/** Catches the refusal a promise ends with; fails when it does anything else. */
export const refusalOf = async (work: Promise<unknown>): Promise<Refusal> => {
  try {
    await work;
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
  throw new Error('nothing was refused');
};

const noContext = (actor: Actor): Context => ({ actor }) as Context;

/** Proves that a use-case lets in the actors it should and turns every other away before it touches anything. */
export const itRefusesOtherActors = <I extends z.ZodType, O>(
  door: UseCase<I, O>,
  allowed: readonly ActorName[],
): void => {
  it(`lets in ${allowed.join(', ')} and refuses other actors`, async () => {
    expect([...door.allow].sort()).toEqual([...allowed].sort());
    expect(others.map(actorName).sort()).toEqual([...actorNames].sort());
    for (const actor of others.filter((other) => !allowed.includes(actorName(other)))) {
      const refusal = await refusalOf(door({}, noContext(actor)));
      expect(refusal.code, actorName(actor)).toBe('actor.not-allowed');
    }
  });
};
