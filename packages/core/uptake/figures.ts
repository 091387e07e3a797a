import type { Journey } from './journey.ts';
import { type Counted, countedOf, type Figure } from './small-numbers.ts';

/** A measure of some cases, before the small-number rule. */
export type Measure = {
  readonly code: string;
  readonly unit: Figure['unit'];
  readonly figure: (journeys: readonly Journey[]) => Figure;
};

/** The working days within which reports look for a first contact. */
export const periods = [5, 10] as const;
type Period = (typeof periods)[number];
type Counts = (journey: Journey) => boolean;

const reachedWithin =
  (days: Period): Counts =>
  ({ reachedAfter }) =>
    reachedAfter !== undefined && reachedAfter <= days;

const isUnreached: Counts = ({ reachedAfter }) => reachedAfter === undefined;

const stillWaiting =
  (days: Period): Counts =>
  (journey) =>
    isUnreached(journey) && journey.closedFor === undefined && journey.openFor <= days;

const counted = (journeys: readonly Journey[]): Counted => countedOf(journeys.map(({ person }) => person));

const count = (code: string, counts: Counts): Measure => ({
  code,
  unit: 'count',
  figure: (journeys) => ({ unit: 'count', ...counted(journeys.filter(counts)) }),
});

const share = (code: string, counts: Counts): Measure => ({
  code,
  unit: 'percent',
  figure: (journeys) => ({ unit: 'percent', part: counted(journeys.filter(counts)), whole: counted(journeys) }),
});

const daysTo = (code: string, got: 'reachedAfter' | 'attendedAfter', within: readonly number[]): Measure => ({
  code,
  unit: 'days',
  figure: (journeys) => ({
    unit: 'days',
    got: journeys.flatMap(({ [got]: days, person }) => (days === undefined ? [] : [{ days, person }])),
    missing: counted(journeys.filter((journey) => journey[got] === undefined)),
    whole: counted(journeys),
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
  daysTo('days-to-first-contact', 'reachedAfter', periods),
  daysTo('days-to-first-attendance', 'attendedAfter', []),
];
