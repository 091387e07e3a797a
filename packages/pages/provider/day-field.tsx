import { RadioField } from '../form/choice.tsx';
import { DateField } from '../form/date.tsx';
import type { FormState } from '../form/state.ts';
import { formatDay, type Moment } from '../show/time.ts';

/** The days that are one press away. */
export type NearDays = { today: Moment; yesterday: Moment };

/** Gives a form in which today is chosen until something else is. */
export const withToday = (form: FormState | undefined): FormState => ({
  errors: form?.errors ?? [],
  values: { day: 'today', ...form?.values },
});

/** Asks on which day somebody came or did not: one press where it was today or yesterday. */
export function DayField({ today, yesterday, label = 'When?' }: NearDays & { label?: string }) {
  return (
    <RadioField
      name="day"
      label={label}
      size="s"
      choices={[
        { value: 'today', label: 'Today', hint: formatDay(today) },
        { value: 'yesterday', label: 'Yesterday', hint: formatDay(yesterday) },
        { value: 'other', label: 'Another day', below: <DateField name="on" label="The day" /> },
      ]}
      small
    />
  );
}
