import { bankHolidays } from './bank-holidays.ts';

const london = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

/** The hour, in London, by which something due on a day is due. */
const endOfWorkingDay = 17;

const partsOf = (instant: Date): Record<string, string> =>
  Object.fromEntries(london.formatToParts(instant).map(({ type, value }) => [type, value]));

/** Gives the calendar day in London, as YYYY-MM-DD. */
export const dayOf = (instant: Date): string => {
  const parts = partsOf(instant);
  return `${parts['year'] ?? ''}-${parts['month'] ?? ''}-${parts['day'] ?? ''}`;
};

/** Gives the hour of the day in London, from 0 to 23. */
export const hourOf = (instant: Date): number => Number(partsOf(instant)['hour']);

/** Gives the instant at which an hour of a London day begins. */
export const instantOf = (day: string, hour = endOfWorkingDay): Date => {
  const asIfUtc = new Date(`${day}T${String(hour).padStart(2, '0')}:00:00Z`);
  const ahead = hourOf(asIfUtc) - hour;
  return new Date(asIfUtc.getTime() - ahead * 3_600_000);
};

/** Gives the day a number of calendar days later. */
export const addDays = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

/** Tells whether a day is a bank holiday in England. */
export const isBankHoliday = (day: string): boolean => bankHolidays.has(day);

/** Tells whether England works on a day: not a Saturday, a Sunday or a bank holiday. */
export const isWorkingDay = (day: string): boolean => {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return weekday !== 0 && weekday !== 6 && !isBankHoliday(day);
};

/** Gives the day that lies a number of working days after a day; 0 gives the day itself, or the next working day. */
export const addWorkingDays = (day: string, days: number): string => {
  let current = day;
  while (!isWorkingDay(current)) current = addDays(current, 1);
  for (let left = days; left > 0; left -= 1) {
    current = addDays(current, 1);
    while (!isWorkingDay(current)) current = addDays(current, 1);
  }
  return current;
};

/** Counts the working days after `from` up to and including `to`; 0 when `to` is not later. */
export const workingDaysBetween = (from: string, to: string): number => {
  let count = 0;
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) if (isWorkingDay(day)) count += 1;
  return count;
};

/** Gives the instant, at the end of the working day in London, that lies a number of working days after another. */
export const dueAfter = (from: Date, days: number): string =>
  instantOf(addWorkingDays(dayOf(from), days)).toISOString();

/**
 * Gives the instant by which something that cannot wait is due: 5 pm of the same working day; where
 * less than an hour is left until then, a minute before midnight; on any other day 5 pm of the next
 * working day.
 */
export const dueSameDay = (now: Date): string => {
  const today = dayOf(now);
  if (!isWorkingDay(today)) return dueAfter(now, 0);
  const isLate = hourOf(now) >= endOfWorkingDay - 1;
  const due = isLate ? instantOf(addDays(today, 1), 0).getTime() - 60_000 : instantOf(today).getTime();
  return new Date(due).toISOString();
};

/** Gives the instant at the end of the first working day that follows, in London. */
export const dueNextWorkingDay = (now: Date): string =>
  instantOf(addWorkingDays(addDays(dayOf(now), 1), 0)).toISOString();

/** Gives the instant at the end of a day in London. */
export const dueOn = (day: string): string => instantOf(day).toISOString();
