import type { AvoidedChannel } from '@fingerpost/core/patient';
import { Actions, Submit } from '../form/buttons.tsx';
import { CheckboxField, type Choice, RadioField, SelectField } from '../form/choice.tsx';
import { Form } from '../form/form.tsx';
import { FieldGroup } from '../form/group.tsx';
import type { FormState } from '../form/state.ts';
import { TextAreaField, TextField } from '../form/text.tsx';
import { choicesOf } from '../form/words.ts';
import type { Frame } from '../layout/frame.ts';
import { Code } from '../show/words.tsx';
import { DonePanel } from '../feedback/banner.tsx';
import { nothingToAvoid } from '../case/safe-contact-words.ts';
import { aboutThere } from '../voice/complaint-words.ts';
import { type FormTeam, PublicPage, RingInstead, Trap } from './public-page.tsx';

type ComplainPageProps = {
  frame: Frame;
  team: FormTeam;
  action: string;
  idempotencyKey: string;
  guard: { readonly trap: string; readonly hidden: Readonly<Record<string, string>> };
  form: FormState;
  about: readonly Choice[];
  days: { readonly acknowledge: number; readonly answer: number };
};

const avoided = {
  calls: 'Do not ring me',
  voicemail: 'Do not leave a voice message',
  texts: 'Do not text me',
  letters: 'Do not send letters',
  email: 'Do not e-mail me',
  visits: 'Do not come to my home',
} as const satisfies Record<AvoidedChannel, string>;

const howWords = { phone: 'Ring me', letter: 'Write me a letter', email: 'E-mail me' } as const;

function SafeFirst() {
  return (
    <FieldGroup legend="Keeping you safe">
      <CheckboxField
        name="safeContact.avoid"
        label="How must we not contact you?"
        hint="Think of who else may see or hear it."
        size="s"
        choices={[...choicesOf(avoided), 'or', { value: nothingToAvoid, label: 'Any way is fine' }]}
      />
      <RadioField name="answerTo.how" label="How shall we answer you?" size="s" choices={choicesOf(howWords)} />
      <TextField name="answerTo.contact" label="Which number or address can we use?" />
      <TextField name="name" label="Your name" autoComplete="name" />
    </FieldGroup>
  );
}

function WhatWentWrong({ about }: Pick<ComplainPageProps, 'about'>) {
  return (
    <FieldGroup legend="What went wrong">
      <SelectField name="organisationId" label="Who is it about?" choices={about} />
      <RadioField
        name="whom"
        label="Is it about one person there, or about all of them?"
        hint="Then somebody else reads it."
        size="s"
        choices={[{ value: 'nobody', label: 'No, or I do not know' }, ...aboutThere]}
      />
      <TextAreaField name="words" label="What went wrong?" maxLength={4000} />
      <TextAreaField name="wish" label="What would put it right?" rows={3} maxLength={2000} optional />
    </FieldGroup>
  );
}

/** Asks somebody without a page of their own what went wrong, and first how they must not be contacted. */
export function ComplainPage(props: ComplainPageProps) {
  const { frame, team, action, idempotencyKey, guard, form, about, days } = props;
  return (
    <PublicPage frame={frame} title="Tell us what went wrong" team={team} form={form}>
      <p>You can complain to us. It does not change the help that you or anybody else gets.</p>
      <p>
        One named person reads it, and not the one you complain about. They tell you within {days.acknowledge} working
        days that they have it, and answer within {days.answer} working days. These are local choices.
      </p>
      <RingInstead team={team} />
      <Form action={action} idempotencyKey={idempotencyKey} state={form} hidden={guard.hidden} freeText aboutMyself>
        <SafeFirst />
        <WhatWentWrong about={about} />
        <Trap name={guard.trap} />
        <Actions>
          <Submit>Send</Submit>
        </Actions>
      </Form>
      <Ombudsman />
    </PublicPage>
  );
}

function Ombudsman() {
  return (
    <p>
      If our answer does not settle it, an ombudsman can look at it. That is free, and they do not work for us. Which
      one depends on who it is about: we can tell you.
    </p>
  );
}

type ComplaintSentPageProps = { frame: Frame; team: FormTeam; reference: string | undefined };

const title = 'Thank you. We have your complaint';

/** Confirms a complaint from the public form, the same to everybody. */
export function ComplaintSentPage({ frame, team, reference }: ComplaintSentPageProps) {
  return (
    <PublicPage frame={frame} title={title} team={team} ownHeading>
      <DonePanel title={title}>
        {reference !== undefined && (
          <>
            Reference <Code>{reference}</Code>
          </>
        )}
      </DonePanel>
      <p>Keep the reference. We contact you only in the way you chose.</p>
      <RingInstead team={team} />
      <Ombudsman />
    </PublicPage>
  );
}
