import { CheckboxField, SelectField } from '../form/choice.tsx';
import { FieldGroup } from '../form/group.tsx';
import { choicesOf } from '../form/words.ts';
import type { HowToReachWords } from './how-to-reach-words.ts';
import { clock } from './safe-hours-words.ts';

/** How many sets of safe hours a form asks for. */
const safeHoursRows = [0, 1] as const;

const hours = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, later) => ({ value: String(from + later), label: clock(from + later) }));

/** Asks on which days, and between which hours, somebody can be reached without danger. */
export function SafeHoursFields({ name, words }: { name: string; words: HowToReachWords }) {
  return safeHoursRows.map((row) => (
    <FieldGroup key={row} legend={row === 0 ? words.onlyAt : words.andAt} size="s">
      {row === 0 && <p className="nhsuk-hint">{words.hoursHint}</p>}
      <CheckboxField
        name={`${name}.${String(row)}.days`}
        label={words.days}
        choices={choicesOf(words.dayNames)}
        small
      />
      <SelectField
        name={`${name}.${String(row)}.from`}
        label={words.from}
        choices={hours(0, 23)}
        empty={words.anyTime}
      />
      <SelectField
        name={`${name}.${String(row)}.to`}
        label={words.until}
        choices={hours(1, 24)}
        empty={words.anyTime}
      />
    </FieldGroup>
  ));
}
