import { DateInput } from 'nhsuk-react-components';
import { useReader } from '../words/reader.ts';
import { labelLook, labelText, type FieldProps } from './label.ts';
import { useField, valueOf, type FormValues } from './state.ts';

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

function monthNumber(typed: string): string {
  const named = months.indexOf(typed.slice(0, 3).toLowerCase());
  return named === -1 ? typed : String(named + 1);
}

/**
 * Reads the three parts of a date field as `2026-06-04`, or an empty text when all are empty.
 * A date that does not exist is passed on as typed, for the use-case to refuse.
 */
export function dateOf(values: FormValues, name: string): string {
  const [year, month, day] = ['year', 'month', 'day'].map((part) => valueOf(values, `${name}-${part}`).trim());
  if (!year && !month && !day) return '';
  return [year, monthNumber(month ?? '').padStart(2, '0'), day?.padStart(2, '0')].join('-');
}

/** Gives the three parts that a date field shows for `2026-06-04`. */
export function dateValues(name: string, day: string): Record<string, string> {
  const [year = '', month = '', dayOfMonth = ''] = day.split('-');
  return {
    [`${name}-day`]: dayOfMonth.replace(/^0/, ''),
    [`${name}-month`]: month.replace(/^0/, ''),
    [`${name}-year`]: year,
  };
}

/** Asks for a date in three fields, posted as `name-day`, `name-month` and `name-year`. */
export function DateField({ birthday = false, ...props }: FieldProps & { birthday?: boolean }) {
  const say = useReader()?.say;
  const example = say?.('own.around.bornHint') ?? 'For example, 31 3 1980.';
  const { name, hint = birthday ? example : '' } = props;
  const named = (part: 'day' | 'month' | 'year') => (say === undefined ? {} : { label: say(`own.around.${part}`) });
  const { id, error, values, aboutMyself } = useField(name);
  const fill = (part: string) => (birthday && aboutMyself ? `bday-${part}` : 'off');
  const typed = (part: string) => valueOf(values, `${name}-${part}`);
  return (
    <DateInput
      id={`${id}-date`}
      name={name}
      legend={labelText(props)}
      legendProps={labelLook(props)}
      fieldsetProps={{ role: 'group' }}
      hint={hint}
      error={error}
    >
      <DateInput.Day id={id} {...named('day')} defaultValue={typed('day')} autoComplete={fill('day')} />
      <DateInput.Month {...named('month')} defaultValue={typed('month')} autoComplete={fill('month')} />
      <DateInput.Year {...named('year')} defaultValue={typed('year')} autoComplete={fill('year')} />
    </DateInput>
  );
}
