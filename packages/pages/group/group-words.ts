import type { Service, Weekday } from '@fingerpost/core/directory';
import type { CancelReason, Group } from '@fingerpost/core/group';
import { formatWeekday, type Moment } from '../show/time.ts';

export const weekdayWords = {
  monday: 'Monday',
  tuesday: 'Tuesday',
  wednesday: 'Wednesday',
  thursday: 'Thursday',
  friday: 'Friday',
  saturday: 'Saturday',
  sunday: 'Sunday',
} as const satisfies Record<Weekday, string>;

export const cancelWords = {
  'place-not-usable': 'The place cannot be used',
  'leader-away': 'Nobody to lead it',
  weather: 'The weather',
  'too-few': 'Too few people',
  closed: 'We are closed that day',
  other: 'Something else',
} as const satisfies Record<CancelReason, string>;

const listed = (parts: readonly string[]): string =>
  parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1) ?? ''}`;

/** Gives the weekdays on which somebody answers: "Tuesdays and Thursdays"; undefined where none are named. */
export const answerDaysWords = ({ answerDays }: Pick<Service, 'answerDays'>): string | undefined => {
  if (answerDays === undefined) return undefined;
  const order = Object.entries(weekdayWords).filter(([day]) => answerDays.some((each) => each === day));
  return listed(order.map(([, word]) => `${word}s`));
};

/** Gives the days on which a service is closed and that are not over yet: "21 December to 4 January". */
export const closuresWords = ({ closures = [] }: Pick<Service, 'closures'>, today: string): string | undefined => {
  const day = (at: Moment): string => formatWeekday(at).replace(/^\w+ /, '');
  const ahead = closures.filter(({ to }) => to >= today).toSorted((one, other) => (one.from < other.from ? -1 : 1));
  if (ahead.length === 0) return undefined;
  return listed(ahead.map(({ from, to }) => (from === to ? day(from) : `${day(from)} to ${day(to)}`)));
};

const clock = (time: string): string => {
  const [hour = '0', minute = '00'] = time.split(':');
  if (time === '12:00') return 'midday';
  const on12 = String(Number(hour) % 12 || 12);
  return `${on12}${minute === '00' ? '' : `:${minute}`}${Number(hour) < 12 ? 'am' : 'pm'}`;
};

/** Gives the hours of a group: "10:30am to midday". */
export const hoursWords = ({
  startsAt,
  endsAt,
}: {
  startsAt?: string | undefined;
  endsAt?: string | undefined;
}): string | undefined => {
  if (startsAt === undefined) return undefined;
  return endsAt === undefined ? clock(startsAt) : `${clock(startsAt)} to ${clock(endsAt)}`;
};

type Rhythm = Partial<Pick<Group, 'weekday' | 'every' | 'startsAt' | 'endsAt'>>;

const weeks: Readonly<Record<number, string>> = { 1: '', 2: 'Every other ', 3: 'Every third ', 4: 'Every fourth ' };

/** Gives when a group meets: "Tuesdays, 10:30am to midday"; empty where it has no rhythm. */
export const whenWords = ({ weekday, every = 1, ...hours }: Rhythm): string => {
  const day =
    weekday === undefined
      ? undefined
      : every === 1
        ? `${weekdayWords[weekday]}s`
        : `${weeks[every] ?? ''}${weekdayWords[weekday]}`;
  return [day, hoursWords(hours)].filter((part) => part !== undefined).join(', ');
};

/** Gives how many places are free. */
export const freeWords = (free: number): string => {
  if (free === 0) return 'Full';
  return free === 1 ? '1 place free' : `${String(free)} places free`;
};

/** Gives a first name with the first letter of the family name, as a sheet shows it: "Ottoline P." */
export const shortName = (name: string): string => {
  const parts = name.split(' ').filter((part) => part !== '');
  const family = parts.length < 2 ? undefined : parts.at(-1);
  return family === undefined ? name : `${parts.slice(0, -1).join(' ')} ${family.slice(0, 1)}.`;
};
