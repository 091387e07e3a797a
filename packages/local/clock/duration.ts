const pattern =
  /^P(?=\d|T\d)(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?=\d)(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d+)?)S)?)?$/u;

const day = 86_400_000;

const lastDayOf = (year: number, month: number): number => new Date(Date.UTC(year, month + 1, 0)).getUTCDate();

/**
 * Adds an ISO 8601 duration such as `P3D`, `P1M` or `PT36H` to a time in milliseconds since 1970. Months and years
 * are of the calendar in UTC and end on the month's last day at most. Gives undefined when it is no duration.
 */
export const addDuration = (time: number, duration: string): number | undefined => {
  const match = pattern.exec(duration);
  if (match === null) return undefined;
  const [years = 0, months = 0, weeks = 0, days = 0, hours = 0, minutes = 0, seconds = 0] = match
    .slice(1)
    .map((part: string | undefined) => Number(part ?? '0'));
  const date = new Date(time);
  const month = date.getUTCMonth() + years * 12 + months;
  const year = date.getUTCFullYear() + Math.floor(month / 12);
  const inYear = month % 12;
  date.setUTCFullYear(year, inYear, Math.min(date.getUTCDate(), lastDayOf(year, inYear)));
  const sum = date.getTime() + (weeks * 7 + days) * day + hours * 3_600_000 + minutes * 60_000 + seconds * 1000;
  return Number.isNaN(sum) ? undefined : sum;
};
