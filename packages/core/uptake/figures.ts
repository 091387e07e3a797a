import { addWorkingDays, workingDaysBetween } from '@fingerpost/core/work';
import type { Journey } from './journey.ts';
import type { Figure } from './small-numbers.ts';

/** A measure of some cases as of a day in London, before the small-number rule. */
export type Measure = {
  readonly code: string;
  readonly unit: Figure['unit'];
  readonly figure: (journeys: readonly Journey[], today: string) => Figure;
};

/** Counts the working days of England from the day a case opened; one opened on a day off counts from the next working day. */
export const workingDaysSince = (openedOn: string, day: string): number =>
  workingDaysBetween(addWorkingDays(openedOn, 0), day);

/** The working days within which reports look for a first contact. */
export const periods = [5, 10] as const;
type Period = (typeof periods)[number];
type Counts = (journey: Journey, today: string) => boolean;

const reachedWithin =
  (days: Period): Counts =>
  ({ openedOn, reachedOn }) =>
    reachedOn !== undefined && workingDaysSince(openedOn, reachedOn) <= days;

const isUnreached: Counts = ({ reachedOn }) => reachedOn === undefined;

const stillWaiting =
  (days: Period): Counts =>
  (journey, today) =>
    isUnreached(journey, today) && journey.closedFor === undefined && workingDaysSince(journey.openedOn, today) <= days;

const count = (code: string, counts: Counts): Measure => ({
  code,
  unit: 'count',
  figure: (journeys, today) => ({
    unit: 'count',
    count: journeys.filter((journey) => counts(journey, today)).length,
  }),
});

const share = (code: string, counts: Counts): Measure => ({
  code,
  unit: 'percent',
  figure: (journeys, today) => ({
    unit: 'percent',
    part: journeys.filter((journey) => counts(journey, today)).length,
    whole: journeys.length,
  }),
});

const daysTo = (code: string, got: 'reachedOn' | 'attendedOn', within: readonly number[]): Measure => ({
  code,
  unit: 'days',
  figure: (journeys) => ({
    unit: 'days',
    days: journeys.flatMap(({ openedOn, [got]: day }) => (day === undefined ? [] : [workingDaysSince(openedOn, day)])),
    whole: journeys.length,
    within,
  }),
});

/** What is told of the cases: everybody is in the whole, those nobody has reached included. */
export const caseMeasures: readonly Measure[] = [
  count('cases', () => true),
  ...periods.flatMap((days) => [
    count(`reached-within-${days}`, reachedWithin(days)),
    share(`reached-within-${days}-share`, reachedWithin(days)),
    count(`still-waiting-${days}`, stillWaiting(days)),
  ]),
  count('not-reached', isUnreached),
  daysTo('days-to-first-contact', 'reachedOn', periods),
  daysTo('days-to-first-attendance', 'attendedOn', []),
];
