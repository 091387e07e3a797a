import type { Told } from '@fingerpost/core/patient';
import { RadioField } from '../form/choice.tsx';
import { DateField } from '../form/date.tsx';
import { FieldGroup } from '../form/group.tsx';
import { choicesOf } from '../form/words.ts';

/** In which way the person said it. */
const toldHowWords = {
  phone: 'On the phone',
  'face-to-face': 'Face to face',
  video: 'On a video call',
  letter: 'In a letter or on paper',
  text: 'In a text message',
  email: 'In an e-mail',
} as const satisfies Record<Told['how'], string>;

const byThemselves = {
  person: 'The person themselves',
  interpreter: 'The person, through an interpreter',
} as const;

const byAnybody = {
  ...byThemselves,
  carer: 'A carer who may decide',
  attorney: 'An attorney or deputy',
} as const satisfies Record<Told['by'], string>;

/** Asks how the team was told what is recorded for the person: by whom, how and when. */
export function ToldFields({ by = byAnybody }: { by?: Readonly<Record<string, string>> }) {
  return (
    <FieldGroup legend="How they told you">
      <RadioField name="told.by" label="Who said it?" size="s" choices={choicesOf(by)} small />
      <RadioField name="told.how" label="How?" size="s" choices={choicesOf(toldHowWords)} small />
      <DateField name="told.on" label="On which day?" size="s" />
    </FieldGroup>
  );
}

/** Asks how the person themselves told the team what is recorded for them: by whom, how and when. */
export function ToldByPersonFields() {
  return <ToldFields by={byThemselves} />;
}

/** Says how an answer came: on the person's own page, or to whom of the team, how and when. */
export const answeredHow = ({
  by,
  told,
}: {
  readonly by?: { readonly name: string } | undefined;
  readonly told?: Told | undefined;
}): string => {
  if (by === undefined) return 'On their own page';
  if (told === undefined) return `Recorded by ${by.name}`;
  const through = told.by === 'interpreter' ? ', through an interpreter' : '';
  return `${toldHowWords[told.how]}${through}, to ${by.name}`;
};
