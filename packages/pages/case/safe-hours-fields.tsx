import { CheckboxField, SelectField } from '../form/choice.tsx';
import { FieldGroup } from '../form/group.tsx';
import { choicesOf } from '../form/words.ts';
import { clock, dayWords } from './safe-hours-words.ts';

/** How many sets of safe hours a form asks for. */
const safeHoursRows = [0, 1] as const;

const hours = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, later) => ({ value: String(from + later), label: clock(from + later) }));

/** Asks on which days, and between which hours, somebody can be reached without danger. */
export function SafeHoursFields({ name }: { name: string }) {
  return safeHoursRows.map((row) => (
    <FieldGroup key={row} legend={row === 0 ? 'Only at these times' : 'And at these times'} size="s">
      {row === 0 && (
        <p className="nhsuk-hint">
          Leave this empty where any time is safe. Outside these hours nothing is sent and nobody should ring.
        </p>
      )}
      <CheckboxField name={`${name}.${String(row)}.days`} label="Days" optional choices={choicesOf(dayWords)} small />
      <SelectField name={`${name}.${String(row)}.from`} label="From" optional choices={hours(0, 23)} empty="Any time" />
      <SelectField name={`${name}.${String(row)}.to`} label="Until" optional choices={hours(1, 24)} empty="Any time" />
    </FieldGroup>
  ));
}
