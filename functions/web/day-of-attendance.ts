import { addDays, dayOf } from '@fingerpost/core/work';
import { dateOf, type FormValues } from '@fingerpost/pages/form';

/** Gives the day that a form speaks of: today, yesterday, or the one that was typed. */
export const dayOfAttendance = (values: FormValues, now: Date): string => {
  const today = dayOf(now);
  if (values['day'] === 'yesterday') return addDays(today, -1);
  return values['day'] === 'other' ? dateOf(values, 'on') : today;
};
