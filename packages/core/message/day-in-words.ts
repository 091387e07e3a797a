const london = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/London', dateStyle: 'full' });

/** Writes a day, given as YYYY-MM-DD, the way people say it: Thursday 12 November 2026. */
export const dayInWords = (day: string): string => london.format(new Date(`${day}T12:00:00Z`)).replace(',', '');
