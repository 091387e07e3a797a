import { CheckboxField, RadioField } from '../form/choice.tsx';
import { DateField } from '../form/date.tsx';
import { EmailField, NhsNumberField, PhoneField, PostcodeField } from '../form/details.tsx';
import { FieldGroup } from '../form/group.tsx';
import { TextField } from '../form/text.tsx';
import { type HowToReachWords, wordsOfTeam } from './how-to-reach-words.ts';

/** Where the fields of a person stand in a form: `patient.` in a larger input, empty where they are the input. */
export type Within = { prefix: string };

/** The field that says whether the NHS number is known. */
export const nhsNumberKnown = 'nhsNumberKnown';

/** Asks who the person is. */
export function WhoFields({ prefix }: Within) {
  return (
    <FieldGroup legend="Who they are">
      <TextField name={`${prefix}name.given`} label="First name" />
      <TextField name={`${prefix}name.family`} label="Last name" />
      <TextField name={`${prefix}preferredName`} label="What they like to be called" optional />
      <DateField name={`${prefix}dateOfBirth`} label="Date of birth" birthday size="s" />
      <RadioField
        name={nhsNumberKnown}
        label="NHS number"
        size="s"
        choices={[
          {
            value: 'yes',
            label: 'I have it',
            below: <NhsNumberField name={`${prefix}nhsNumber`} label="The number" />,
          },
          { value: 'no', label: 'They have none, or I do not know it' },
        ]}
      />
    </FieldGroup>
  );
}

/** Asks for the ways to reach the person. */
export function ReachFields({ prefix, words = wordsOfTeam }: Within & { words?: HowToReachWords }) {
  return (
    <FieldGroup legend={words.where}>
      <p className="nhsuk-hint">{words.whereHint}</p>
      <PhoneField name={`${prefix}phone`} label={words.phone} />
      <EmailField name={`${prefix}email`} label={words.email} />
      <TextField name={`${prefix}address`} label={words.address} autoComplete="street-address" />
      <PostcodeField name={`${prefix}postcode`} label={words.postcode} />
      <CheckboxField
        name={`${prefix}noFixedAbode`}
        label={words.noAddress}
        size="s"
        choices={[{ value: 'yes', label: words.noAddressYes }]}
        small
      />
    </FieldGroup>
  );
}
