import * as z from 'zod';
import { type Context, type Item, ReferralId, type Write } from '@fingerpost/kernel';
import { dayOf, dueAfter, dueOn } from '@fingerpost/core/work';
import { Case } from './case.ts';
import { deathKey } from './case.keys.ts';
import { authorOf } from './note.ts';

/** Who told us that somebody has died. */
export const ToldBy = z.enum(['family', 'practice', 'service', 'hospital', 'register', 'other']);
export type ToldBy = z.infer<typeof ToldBy>;

const Former = Case.pick({
  status: true,
  todo: true,
  holder: true,
  dueBy: true,
  raised: true,
  paused: true,
  attempts: true,
  closure: true,
});

/** That somebody has died: when, who told whom, which referrals were withdrawn for it, and where the case stood. */
export const Death = z.object({
  on: z.iso.date().optional(),
  toldBy: ToldBy,
  at: z.iso.datetime(),
  by: z.string(),
  withdrawn: z.array(ReferralId),
  former: Former,
});
export type Death = z.infer<typeof Death>;

/** Parses what is kept of a death. */
export const deathOf = (item: Item): Death => Death.parse(item.data);

/** The write that keeps a death beside its case. */
export const keepDeath = (context: Context, before: Case, told: Pick<Death, 'on' | 'toldBy' | 'withdrawn'>): Write => {
  const { on, toldBy, withdrawn } = told;
  const death = { on, toldBy, withdrawn, at: context.now.toISOString(), by: authorOf(context), former: before };
  return {
    kind: 'put',
    expect: 'new',
    item: { ...deathKey(before.id), type: 'death', version: 1, data: Death.parse(death) },
  };
};

/**
 * What undoing a death changes: the case stands where it stood, with its former holder, who goes on by
 * the end of the next working day, or on the day on which a pause that still runs ends.
 */
export const comingBack = ({ former }: Death, now: Date): Partial<Case> => {
  const { status, todo, holder, raised, paused, attempts, closure } = former;
  if (status === 'closed' || holder === undefined) return { closure };
  const isPaused = paused !== undefined && paused.until > dayOf(now);
  const dueBy = isPaused ? dueOn(paused.until) : dueAfter(now, 1);
  return { status, todo, holder, raised, paused, attempts, closure: undefined, dueBy };
};
