/** An instant (a Date, or ISO 8601 text) or a whole day (`2026-06-04`), which stays that day in London. */
export type Moment = string | Date;

const minutesOfLondon = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  hourCycle: 'h23',
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  hour: 'numeric',
  minute: '2-digit',
});

const monthsOfLondon = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/London', month: 'numeric' });

const wholeDay = /^\d{4}-\d{2}-\d{2}$/;

/** Says whether a moment is a whole day, with no time of day. */
export const isWholeDay = (moment: Moment): boolean => typeof moment === 'string' && wholeDay.test(moment);

function inLondon(moment: Moment) {
  const parts = new Map(minutesOfLondon.formatToParts(new Date(moment)).map((part) => [part.type, part.value]));
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? '';
  return {
    weekday: part('weekday'),
    date: `${part('day')} ${part('month')} ${part('year')}`,
    day: part('day'),
    year: part('year'),
    hour: Number(part('hour')),
    minute: part('minute'),
  };
}

/** Gives the date in London: "4 June 2026". */
export const formatDate = (moment: Moment): string => inLondon(moment).date;

/** Gives the day of the week and the date in London: "Thursday 4 June 2026". */
export function formatDay(moment: Moment): string {
  const { weekday, date } = inLondon(moment);
  return `${weekday} ${date}`;
}

/** Gives the day of the week and the date without its year: "Thursday 4 June". */
export const formatWeekday = (moment: Moment): string => formatDay(moment).replace(/ \d+$/, '');

/** Gives the time of day in London: "5:30pm", "9am", "midday", "midnight". */
export function formatTime(moment: Moment): string {
  const { hour, minute } = inLondon(moment);
  if (minute === '00' && hour % 12 === 0) return hour === 0 ? 'midnight' : 'midday';
  const minutes = minute === '00' ? '' : `:${minute}`;
  return `${String(hour % 12 || 12)}${minutes}${hour < 12 ? 'am' : 'pm'}`;
}

/** Gives the date and time in London, "4 June 2026 at 5:30pm", or the date alone of a whole day. */
export const formatDateTime = (moment: Moment): string =>
  isWholeDay(moment) ? formatDate(moment) : `${formatDate(moment)} at ${formatTime(moment)}`;

/** Gives the month in words: "June 2026" for `2026-06` or for any moment in it. */
export const formatMonth = (moment: Moment): string => formatDate(moment).replace(/^\d+ /, '');

/** Gives the calendar day in London as `2026-06-04`. */
export function londonDay(moment: Moment): string {
  const { day, year } = inLondon(moment);
  const month = monthsOfLondon.format(new Date(moment));
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

/** Counts the calendar days in London from `now` to `moment`: 0 today, 1 tomorrow, -2 two days ago. */
export const daysUntil = (moment: Moment, now: Moment): number =>
  (Date.parse(londonDay(moment)) - Date.parse(londonDay(now))) / 86_400_000;
