import { RadioField, SelectField } from '../form/choice.tsx';
import { FieldGroup } from '../form/group.tsx';
import { PhoneField } from '../form/details.tsx';
import { TextField } from '../form/text.tsx';
import { choicesOf } from '../form/words.ts';
import { ethnicityWords, sexWords } from './person-words.ts';
import type { Within } from './person-fields.tsx';

const yesOrNo = [
  { value: 'yes', label: 'Yes' },
  { value: 'no', label: 'No' },
];

function SpeakToFields({ prefix }: Within) {
  return (
    <FieldGroup legend="Somebody we may also speak to" size="s">
      <TextField name={`${prefix}speakTo.name`} label="Their name" optional />
      <TextField name={`${prefix}speakTo.relationship`} label="Who they are to the person" optional />
      <PhoneField name={`${prefix}speakTo.phone`} label="Their phone" optional />
    </FieldGroup>
  );
}

/** Asks what helps to know about a person; what is left out is asked later. */
export function AboutFields({ prefix }: Within) {
  return (
    <>
      <SpeakToFields prefix={prefix} />
      <RadioField
        name={`${prefix}isCarer`}
        label="Do they care for somebody?"
        optional
        size="s"
        choices={yesOrNo}
        inline
        small
      />
      <TextField
        name={`${prefix}travel`}
        label="How they get about"
        hint="For example, no car, uses the bus."
        optional
      />
      <SelectField
        name={`${prefix}ethnicity`}
        label="Ethnic group"
        optional
        choices={choicesOf(ethnicityWords)}
        empty="Not asked"
      />
      <SelectField name={`${prefix}sex`} label="Sex" optional choices={choicesOf(sexWords)} empty="Not asked" />
      <TextField name={`${prefix}gender`} label="Gender, in their words" optional />
    </>
  );
}
