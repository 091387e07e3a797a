import type { Policy } from '@fingerpost/core/directory';
import type { PersonDetails } from '@fingerpost/core/patient';
import { workingDaysBetween } from '@fingerpost/core/work';
import type { Attempt } from './case.ts';
import { type ContactChannel, isAvoided } from './contact.ts';

const kept = 6;

/** Adds an attempt; the first and the latest five are kept, so that the head of a case stays small. */
export const withAttempt = (attempts: readonly Attempt[], attempt: Attempt): Attempt[] => {
  const all = [...attempts, attempt].toSorted((one, other) => one.on.localeCompare(other.on) || one.hour - other.hour);
  const [first, ...rest] = all;
  return first === undefined ? [] : [first, ...rest.slice(1 - kept)];
};

const waysOf = (person: PersonDetails): readonly ContactChannel[] => {
  const ways: ContactChannel[] = [
    ...(person.phone === undefined ? [] : (['call', 'text'] as const)),
    ...(person.email === undefined ? [] : (['email'] as const)),
    ...(person.address === undefined ? [] : (['letter', 'visit'] as const)),
  ];
  return ways.filter((way) => !isAvoided(person, way));
};

const partOfDay = ({ hour }: Attempt): string => (hour < 12 ? 'morning' : hour < 17 ? 'afternoon' : 'evening');

const different = (attempts: readonly Attempt[], by: (attempt: Attempt) => string): number =>
  new Set(attempts.map(by)).size;

/** What is still missing before somebody may be closed as not reached. */
export type LackingAttempts = 'number' | 'days' | 'times' | 'ways' | 'span';

/**
 * Lists what is missing before a person counts as not reached: the number of attempts, on as many
 * days, at two parts of the day and by two ways where the person allows two, over the working days
 * of the policy from the first attempt to today.
 */
export const lackingAttempts = (
  attempts: readonly Attempt[],
  person: PersonDetails,
  policy: Pick<Policy, 'attemptsBeforeClosing' | 'attemptsOver'>,
  today: string,
): readonly LackingAttempts[] => {
  const several = Math.min(2, policy.attemptsBeforeClosing);
  const ways = Math.min(several, Math.max(1, waysOf(person).length));
  const first = attempts[0]?.on ?? today;
  const lacking: Record<LackingAttempts, boolean> = {
    number: attempts.length < policy.attemptsBeforeClosing,
    days: different(attempts, ({ on }) => on) < policy.attemptsBeforeClosing,
    times: different(attempts, partOfDay) < several,
    ways: different(attempts, ({ channel }) => channel) < ways,
    span: workingDaysBetween(first, today) < policy.attemptsOver,
  };
  return (['number', 'days', 'times', 'ways', 'span'] as const).filter((what) => lacking[what]);
};
