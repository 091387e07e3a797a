import { Actions, Submit } from '../form/buttons.tsx';
import { CheckboxField, type Choice, RadioField, SelectField } from '../form/choice.tsx';
import { DateField } from '../form/date.tsx';
import { EmailField, NhsNumberField, PhoneField, PostcodeField } from '../form/details.tsx';
import { Form } from '../form/form.tsx';
import { FieldGroup } from '../form/group.tsx';
import type { FormState } from '../form/state.ts';
import { TextAreaField, TextField } from '../form/text.tsx';
import type { Frame } from '../layout/frame.ts';
import { HowToReachFields } from '../case/how-to-reach-fields.tsx';
import { howToReachWords } from '../own/how-to-reach-words.ts';
import type { Words } from '../words/words.ts';
import { type FormTeam, PublicPage, RingInstead, Trap } from './public-page.tsx';

export type AskPageProps = {
  frame: Frame;
  words: Words;
  team: FormTeam;
  action: string;
  idempotencyKey: string;
  /** What tells a person's form from a program's: the name of the box to leave empty, and hidden fields. */
  guard: { readonly trap: string; readonly hidden: Readonly<Record<string, string>> };
  form: FormState;
  needs: readonly Choice[];
  practices: readonly Choice[];
  adultAge: number;
  /** Whom somebody younger contacts instead. */
  childrenContact: string;
};

function ForWhom() {
  return (
    <RadioField
      name="forWhom"
      label="Who is this for?"
      size="s"
      choices={[
        { value: 'me', label: 'For me' },
        {
          value: 'somebody',
          label: 'For somebody close to me',
          hint: 'They must know and say yes. Then write about them in this form, and about you here.',
          below: (
            <>
              <TextField name="askedBy.name" label="Your own name" />
              <PhoneField name="askedBy.phone" label="Your own phone number" />
              <TextField name="askedBy.relationship" label="How do you know them?" optional />
            </>
          ),
        },
      ]}
    />
  );
}

function AboutYou() {
  return (
    <FieldGroup legend="About you">
      <ForWhom />
      <TextField name="patient.name.given" label="First name" autoComplete="given-name" />
      <TextField name="patient.name.family" label="Last name" autoComplete="family-name" />
      <DateField name="patient.dateOfBirth" label="Date of birth" birthday size="s" />
      <p className="nhsuk-hint">Give us a phone number, an e-mail address or a home address. One is enough.</p>
      <PhoneField name="patient.phone" label="Phone" optional />
      <EmailField name="patient.email" label="E-mail" optional />
      <TextField name="patient.address" label="Home address" autoComplete="street-address" optional />
      <PostcodeField name="patient.postcode" label="Postcode" optional />
      <NhsNumberField
        name="patient.nhsNumber"
        label="NHS number"
        hint="10 digits. Leave it empty if you do not know it."
        optional
      />
    </FieldGroup>
  );
}

function Practice({ practices }: Pick<AskPageProps, 'practices'>) {
  return (
    <FieldGroup legend="Your GP practice">
      <SelectField
        name="practiceId"
        label="Which practice do you go to?"
        choices={practices}
        empty="I would rather not say"
        optional
      />
      <CheckboxField
        name="doNotTell"
        label="May we tell your practice how it goes?"
        size="s"
        choices={[{ value: 'yes', label: 'No, do not tell them' }]}
        small
      />
    </FieldGroup>
  );
}

/** Asks a person who needs help, in plain words and how to contact them safely first, for what a link worker needs to begin. */
export function AskPage(props: AskPageProps) {
  const { frame, words, team, action, idempotencyKey, guard, form, needs, practices, adultAge, childrenContact } =
    props;
  return (
    <PublicPage frame={frame} title="Ask for help" team={team} form={form}>
      <p>
        Tell us what would help you. A link worker reads it and gets in touch. They have time to listen, and they know
        what is on near you.
      </p>
      <p>
        This is for people aged {adultAge} or over. If you are younger: {childrenContact}
      </p>
      <RingInstead team={team} />
      <Form action={action} idempotencyKey={idempotencyKey} state={form} hidden={guard.hidden} freeText aboutMyself>
        <HowToReachFields prefix="patient." words={howToReachWords(words)} />
        <AboutYou />
        <FieldGroup legend="What would help">
          <TextAreaField
            name="reason"
            label="What is going on, and what would help?"
            hint="Use your own words. A few lines are enough."
            maxLength={2000}
          />
          <CheckboxField name="needs" label="Is it about any of these?" size="s" choices={needs} small optional />
        </FieldGroup>
        {practices.length > 0 && <Practice practices={practices} />}
        <CheckboxField
          name="agreed"
          label="Is it all right if a link worker contacts you?"
          size="s"
          choices={[{ value: 'yes', label: 'Yes' }]}
        />
        <Trap name={guard.trap} />
        <Actions>
          <Submit>Send</Submit>
        </Actions>
      </Form>
    </PublicPage>
  );
}
