import * as z from 'zod';
import type { MemberEntry } from '@fingerpost/core/directory';
import type { Entry } from '@fingerpost/core/work';

/** How much a case asks of its worker: 1 the usual, 2 more than usual, 3 much more. */
export const Complexity = z.union([z.literal(1), z.literal(2), z.literal(3)]);
export type Complexity = z.infer<typeof Complexity>;

/** How much a worker has: their open cases, and these weighed by complexity as if they worked full time. */
export type Load = {
  readonly open: number;
  readonly weighted: number;
  readonly wte: number;
  readonly isAbove: boolean;
};

/** Weighs the open cases of a worker, whoever holds them now, against the team's limit; to one decimal place. */
export const loadOf = (
  { memberId, wte = 1 }: Pick<MemberEntry, 'memberId' | 'wte'>,
  held: readonly Pick<Entry, 'id' | 'workerId' | 'complexity'>[],
  limit: number | undefined,
): Load => {
  const theirs = held.filter(({ id, workerId }) => id.startsWith('cas_') && workerId === memberId);
  const weight = theirs.reduce((sum, { complexity = 1 }) => sum + complexity, 0);
  const weighted = Math.round((weight / wte) * 10) / 10;
  return { open: theirs.length, weighted, wte, isAbove: limit !== undefined && weighted > limit };
};
