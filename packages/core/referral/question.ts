import { dayOf, dueAfter, workingDaysBetween } from '@fingerpost/core/work';
import type { Referral } from './referral.ts';

/** Questions and answers a referral keeps at hand; older ones stay in its history. */
const shown = 20;

/** Adds the version of a question or an answer to those a referral shows, oldest first. */
export const withExchange = (before: Referral): number[] =>
  [...(before.exchange ?? []), before.version + 1].slice(-shown);

/** The date after a question was answered: as many working days ahead as were left when it was asked, and at least one. */
export const givenBack = (question: NonNullable<Referral['question']>, now: Date): string => {
  const left = workingDaysBetween(dayOf(new Date(question.at)), dayOf(new Date(question.dueBy)));
  return dueAfter(now, Math.max(1, left));
};
