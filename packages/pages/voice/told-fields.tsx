import type { Told } from '@fingerpost/core/patient';
import { RadioField } from '../form/choice.tsx';
import { DateField } from '../form/date.tsx';
import { FieldGroup } from '../form/group.tsx';
import { choicesOf } from '../form/words.ts';

const saidBy = {
  person: 'The person themselves',
  interpreter: 'The person, through an interpreter',
  carer: 'Somebody they named to act for them',
  attorney: 'Their attorney or deputy',
} as const satisfies Record<Told['by'], string>;

/** In which way somebody told the team. */
export const saidHow = {
  phone: 'On the phone',
  'face-to-face': 'Face to face',
  video: 'On a video call',
  letter: 'In a letter or on paper',
  text: 'In a text message',
  email: 'In an e-mail',
} as const satisfies Record<Told['how'], string>;

/** Asks who told the team what is recorded for the person, how and when. */
export function SaidFields() {
  return (
    <FieldGroup legend="How you were told">
      <RadioField name="told.by" label="Who said it?" size="s" choices={choicesOf(saidBy)} small />
      <RadioField name="told.how" label="How?" size="s" choices={choicesOf(saidHow)} small />
      <DateField name="told.on" label="On which day?" size="s" />
    </FieldGroup>
  );
}
