import * as z from 'zod';
import { MemberId, Recent } from '@fingerpost/kernel';
import { CarersMayRead } from './carers-may-read.ts';
import { Told } from '@fingerpost/core/patient';

/** How the person rates a goal on a day: 0 is not at all there, 10 is all the way. */
export const GoalRating = z.object({
  on: z.iso.date(),
  rating: z.int().min(0).max(10),
  /** Who of the team wrote it down and how they were told; nobody where the person rated it on their own page. */
  by: z.object({ memberId: MemberId, name: z.string() }).optional(),
  told: Told.optional(),
  own: z.literal(true).optional(),
});
export type GoalRating = z.infer<typeof GoalRating>;

/** A goal in the person's words; one that was left out of the plan keeps its ratings and the day it was left. */
export const Goal = z.object({
  goalId: z.string(),
  text: z.string(),
  ratings: z.array(GoalRating),
  carersMayRead: CarersMayRead,
  leftOn: z.iso.date().optional(),
});
export type Goal = z.infer<typeof Goal>;

/** What matters to the person, in their words, and their goals. */
export const Plan = z.object({
  matters: z.string(),
  /** Carers may read what matters; each goal says so of itself. */
  carersMayRead: CarersMayRead,
  goals: z.array(Goal),
  savedAt: z.iso.datetime(),
  by: z.object({ memberId: MemberId, name: z.string() }),
  version: z.int(),
  recent: z.array(Recent),
});
export type Plan = z.infer<typeof Plan>;

const kept = 40;

/** Adds what the person says of a goal on a day; the latest word of a day counts, the first and the latest 39 are kept. */
export const withRating = (ratings: readonly GoalRating[], rating: GoalRating): GoalRating[] => {
  const others = ratings.filter(({ on }) => on !== rating.on);
  const [first, ...rest] = [...others, rating].toSorted((one, other) => one.on.localeCompare(other.on));
  return first === undefined ? [] : [first, ...rest.slice(1 - kept)];
};

/** Tells whether the words of a plan differ from those before, so that the former words have to be kept. */
export const isReworded = (before: Plan, after: Pick<Plan, 'matters' | 'goals'>): boolean => {
  const words = ({ matters, goals }: Pick<Plan, 'matters' | 'goals'>) =>
    JSON.stringify([matters, goals.map(({ goalId, text, leftOn }) => [goalId, text, leftOn])]);
  return words(before) !== words(after);
};
