import { CheckboxField } from '../form/choice.tsx';
import { FieldGroup } from '../form/group.tsx';
import { TextField } from '../form/text.tsx';
import { choicesOf } from '../form/words.ts';
import { SafeHoursFields } from './safe-hours-fields.tsx';
import type { Within } from './person-fields.tsx';
import { avoidedWords, nothingToAvoid } from './safe-contact-words.ts';

/** Asks how the person must not be contacted, before anybody contacts them; "nothing to avoid" is an answer. */
export function SafeContactFields({ prefix, withHours = false }: Within & { withHours?: boolean }) {
  const name = `${prefix}safeContact`;
  return (
    <FieldGroup legend="Contacting them safely">
      <CheckboxField
        name={`${name}.avoid`}
        label="How must we not contact them?"
        hint="Ask them. Somebody at home may read or hear what we send."
        size="s"
        choices={[...choicesOf(avoidedWords), 'or', { value: nothingToAvoid, label: 'There is nothing to avoid' }]}
      />
      <CheckboxField
        name={`${name}.sharedPhone`}
        label="Is the phone theirs alone?"
        size="s"
        choices={[{ value: 'yes', label: 'Somebody else may answer or read it' }]}
        small
      />
      <CheckboxField
        name={`${name}.neutralSender`}
        label="May a message show who sends it?"
        size="s"
        choices={[{ value: 'yes', label: 'No: name neither the team nor a service' }]}
        small
      />
      {withHours && <SafeHoursFields name={`${name}.safeHours`} />}
      <TextField name={`${name}.times`} label="Times to ring, or not to ring" optional />
      <TextField name={`${name}.mustNotKnow`} label="Who must not know about this" optional />
      <TextField name={`${name}.note`} label="Anything else that keeps them safe" optional />
    </FieldGroup>
  );
}
