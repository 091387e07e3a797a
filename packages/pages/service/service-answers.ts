import type { Service } from '@fingerpost/core/directory';
import type { GroupPlaces } from '@fingerpost/core/session';
import { answerDaysWords, closuresWords, freeWords, whenWords } from '../group/group-words.ts';
import type { Fact } from '../show/summary.tsx';
import { formatDay, formatWeekday, type Moment } from '../show/time.ts';

/** On which days a service answers, when it is closed, and by when it answers a referral that is sent now. */
export type ServiceAnswers = Pick<Service, 'answerDays' | 'closures'> & {
  readonly today: string;
  readonly by: Moment;
};

/** Gives, in a sentence, on which days a service answers and by when to expect one. */
export const answersWords = ({ by, today, ...service }: ServiceAnswers): string => {
  const days = answerDaysWords(service);
  const closed = closuresWords(service, today);
  const said = [
    days === undefined ? undefined : `On ${days}.`,
    closed === undefined ? undefined : `Closed ${closed}.`,
    `Sent today, expect an answer by ${formatDay(by)}.`,
  ];
  return said.filter((part) => part !== undefined).join(' ');
};

const freeIn = ({ free, next: [next] }: GroupPlaces): string => {
  if (free === 0) return 'Full: they may have a waiting list';
  return next === undefined ? freeWords(free) : `${freeWords(free)}, next on ${formatWeekday(next.on)}`;
};

/** Gives a fact for each group of a service: when it meets, and its free places. */
export const placesFacts = (groups: readonly GroupPlaces[]): readonly Fact[] =>
  groups.map((group) => ({
    label: group.name,
    value: [whenWords(group), freeIn(group)].filter((part) => part !== '').join('. '),
  }));
