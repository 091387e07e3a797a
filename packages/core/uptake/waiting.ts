import { addWorkingDays, workingDaysBetween } from '@fingerpost/core/work';

/** Counts the working days of England from the day a case opened; one opened on a day off counts from the next working day. */
export const workingDaysSince = (openedOn: string, day: string): number =>
  workingDaysBetween(addWorkingDays(openedOn, 0), day);

/** Makes a count of working days that works each pair of days out once: a month has few of them, and many cases. */
export const workingDaysCounter = (): typeof workingDaysSince => {
  const known = new Map<string, number>();
  return (openedOn, day) => {
    const pair = `${openedOn}/${day}`;
    const found = known.get(pair) ?? workingDaysSince(openedOn, day);
    known.set(pair, found);
    return found;
  };
};
