import { Tag } from 'nhsuk-react-components';
import { daysUntil, formatTime, isWholeDay, londonDay, type Moment } from './time.ts';
import { When } from './when.tsx';

const days = (count: number): string => `${String(count)} ${count === 1 ? 'day' : 'days'}`;

const isPast = (at: Moment, now: Moment): boolean => !isWholeDay(at) && new Date(at) < new Date(now);

/** Says in words how far off a date is, by the calendar in London, and how pressing that is. */
export function dueWords(at: Moment, now: Moment): { words: string; pressing: 'overdue' | 'today' | 'later' } {
  const left = daysUntil(at, now);
  if (left < 0) return { words: `overdue by ${days(-left)}`, pressing: 'overdue' };
  if (left === 0 && isPast(at, now)) return { words: `overdue since ${formatTime(at)} today`, pressing: 'overdue' };
  if (left === 0) return { words: 'due today', pressing: 'today' };
  return { words: left === 1 ? 'due tomorrow' : `due in ${days(left)}`, pressing: 'later' };
}

const colours = { overdue: 'red', today: 'yellow', later: 'white' } as const;

const sameYear = (at: Moment, now: Moment): boolean => londonDay(at).slice(0, 4) === londonDay(now).slice(0, 4);

/** Shows by when something must be done: in words, and as a date with its year unless that is this one. */
export function Due({ at, now }: { at: Moment; now: Moment }) {
  const { words, pressing } = dueWords(at, now);
  return (
    <span className="fp-due">
      <Tag modifier={colours[pressing]}>{words}</Tag>{' '}
      <span className="fp-due__date">
        <When at={at} as={sameYear(at, now) ? 'weekday' : 'day'} />
      </span>
    </span>
  );
}
