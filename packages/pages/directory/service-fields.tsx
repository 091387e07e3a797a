import { CheckboxField, RadioField, SelectField, type Choice } from '../form/choice.tsx';
import { DateField } from '../form/date.tsx';
import { EmailField, NumberField, PhoneField, PostcodeField } from '../form/details.tsx';
import { FieldGroup } from '../form/group.tsx';
import { TextAreaField, TextField } from '../form/text.tsx';
import { choicesOf } from '../form/words.ts';
import { weekdayWords } from '../group/group-words.ts';
import { serviceKindWords } from '../service/kind-words.ts';

const yesOrNo = [
  { value: 'yes', label: 'Yes' },
  { value: 'no', label: 'No' },
];

/** Asks what the service is and what it helps with. */
export function WhatItIs({ needs }: { needs: readonly Choice[] }) {
  return (
    <FieldGroup legend="What it is">
      <TextField name="name" label="Name of the service" />
      <SelectField name="kind" label="Kind" choices={choicesOf(serviceKindWords)} />
      <TextAreaField
        name="description"
        label="What happens there"
        hint="In words that somebody who is nervous about coming would want to read."
        optional
        maxLength={4000}
      />
      <CheckboxField name="needs" label="What does it help with?" size="s" choices={needs} small />
    </FieldGroup>
  );
}

/** Asks whom the service is for and what it costs. */
export function WhoItIsFor() {
  return (
    <FieldGroup legend="Who it is for">
      <NumberField name="minimumAge" label="Youngest age" optional />
      <NumberField name="maximumAge" label="Oldest age" optional />
      <TextField name="languages" label="Languages spoken" hint="Put commas between them." optional />
      <RadioField name="free" label="Is it free of charge?" size="s" optional choices={yesOrNo} inline small />
      <TextField name="cost" label="What it costs otherwise" optional />
    </FieldGroup>
  );
}

/** Asks where, when and how the service is reached. */
export function WhereAndWhen() {
  return (
    <FieldGroup legend="Where and when">
      <TextField name="address" label="Address" optional />
      <PostcodeField name="postcode" label="Postcode" hint="Distances are measured from here." optional />
      <RadioField
        name="stepFree"
        label="Can it be reached without steps?"
        size="s"
        optional
        choices={yesOrNo}
        inline
        small
      />
      <RadioField name="online" label="Can people take part online?" size="s" optional choices={yesOrNo} inline small />
      <TextField name="when" label="Days and times" hint="For example, Tuesdays 10am to midday." optional />
      <PhoneField name="phone" label="Phone" optional />
      <EmailField name="email" label="E-mail" optional />
      <TextField name="url" label="Website" type="url" inputMode="url" optional spellCheck={false} />
    </FieldGroup>
  );
}

const statusChoices = [
  { value: 'active', label: 'Taking referrals' },
  { value: 'temporarily closed', label: 'Closed for now', hint: 'Stays listed, and takes no new referrals.' },
  { value: 'inactive', label: 'Not shown', hint: 'Refused while it has open referrals.' },
  { value: 'defunct', label: 'Ended', hint: 'Refused while it has open referrals.' },
];

const closureLegend = (row: number, rows: number): string => {
  if (rows === 1) return 'When it is closed';
  return row === rows - 1 ? 'Another closure' : `Closure ${String(row + 1)}`;
};

const emptyWhenNone = 'Leave all three empty to remove it.';

/** Asks how the service works with referrals: whether it takes any, how soon it answers, and when it is closed. */
export function HowItWorks({ closures }: { closures: number }) {
  return (
    <FieldGroup legend="Referrals">
      <RadioField name="status" label="Does it take referrals?" size="s" choices={statusChoices} small />
      <NumberField
        name="answerWithin"
        label="Working days in which you answer"
        hint="Only if you need longer than the network’s usual time; at most 10."
        optional
      />
      <CheckboxField
        name="answerDays"
        label="On which days does somebody answer?"
        hint="Leave all empty if you answer on every working day. Referrals are reminded of on these days only."
        size="s"
        choices={choicesOf(weekdayWords)}
        small
      />
      <CheckboxField
        name="oneOff"
        label="How long does it go on?"
        size="s"
        choices={[{ value: 'yes', label: 'It is a single visit or parcel, not something people keep coming to' }]}
        small
      />
      {Array.from({ length: closures }, (_, row) => (
        <FieldGroup key={row} legend={closureLegend(row, closures)} size="s">
          <DateField name={`closures.${String(row)}.from`} label="First day" hint={emptyWhenNone} optional />
          <DateField name={`closures.${String(row)}.to`} label="Last day" optional />
        </FieldGroup>
      ))}
    </FieldGroup>
  );
}
