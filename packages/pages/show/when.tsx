import { formatDate, formatDateTime, formatDay, formatWeekday, type Moment } from './time.ts';

const formats = { date: formatDate, day: formatDay, weekday: formatWeekday, minute: formatDateTime };

/** Shows a moment in London as a `<time>`: to the minute unless told otherwise. */
export function When({ at, as = 'minute' }: { at: Moment; as?: keyof typeof formats }) {
  return <time dateTime={typeof at === 'string' ? at : at.toISOString()}>{formats[as](at)}</time>;
}
