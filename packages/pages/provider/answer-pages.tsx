import type { ReactNode } from 'react';
import { Actions, Submit } from '../form/buttons.tsx';
import { RadioField } from '../form/choice.tsx';
import { DateField } from '../form/date.tsx';
import { Form } from '../form/form.tsx';
import type { FormState } from '../form/state.ts';
import { TextAreaField } from '../form/text.tsx';
import { choicesOf } from '../form/words.ts';
import type { Frame } from '../layout/frame.ts';
import { Page } from '../layout/page.tsx';
import { declineWords } from '../referral/referral-words.ts';
import { WhoAnswersField } from './who-answers.tsx';

export type AnswerPageProps = {
  frame: Frame;
  idempotencyKey: string;
  referral: { readonly id: string; readonly reference: string; readonly need: string };
  form?: FormState | undefined;
  /** Where an e-mail link leads, for somebody who is not signed in and so says who they are. */
  link?: string | undefined;
};

type AnswerFormProps = AnswerPageProps & {
  title: string;
  step: string;
  submit: string;
  freeText?: boolean;
  children: ReactNode;
};

/** Makes the page of one step of a referral: its form, and the way back without taking it. */
export function AnswerForm(props: AnswerFormProps) {
  const { frame, idempotencyKey, referral, form, link, title, step, submit, freeText = false, children } = props;
  const at = link ?? `/referrals/${referral.id}`;
  return (
    <Page
      frame={frame}
      title={title}
      caption={`${referral.need}, ${referral.reference}`}
      back={{ href: at, label: 'The referral' }}
      form={form}
    >
      <Form
        action={`${at}/${step}`}
        idempotencyKey={idempotencyKey}
        state={form}
        freeText={freeText}
        aboutMyself={link !== undefined}
      >
        {children}
        {link !== undefined && <WhoAnswersField />}
        <Actions>
          <Submit>{submit}</Submit>
          <a href={at}>Cancel</a>
        </Actions>
      </Form>
    </Page>
  );
}

/** Asks what the provider wants to know before it decides. */
export function AskQuestionPage({ answerWithin, ...props }: AnswerPageProps & { answerWithin: number }) {
  return (
    <AnswerForm {...props} title="Ask a question" step="question" submit="Send the question" freeText>
      <TextAreaField
        name="question"
        label="What do you need to know before you decide?"
        hint={`The link worker answers within ${String(answerWithin)} working days. Until then your own time to answer stands still.`}
        maxLength={2000}
      />
    </AnswerForm>
  );
}

/** Asks when the provider will look at its waiting list again. */
export function WaitlistPage(props: AnswerPageProps) {
  return (
    <AnswerForm {...props} title="Put on your waiting list" step="waitlisting" submit="Put on the waiting list">
      <DateField
        name="reviewOn"
        label="When will you look again?"
        hint="We remind you on that day, and tell the person that they are on the list."
        size="s"
      />
    </AnswerForm>
  );
}

/** Asks why the provider says no, so that the link worker can find something better. */
export function DeclinePage(props: AnswerPageProps) {
  return (
    <AnswerForm {...props} title="Decline this referral" step="decline" submit="Decline" freeText>
      <RadioField name="reason" label="Why?" size="s" choices={choicesOf(declineWords)} />
      <TextAreaField
        name="note"
        label="Anything that would help the link worker to find something better?"
        optional
        maxLength={2000}
      />
    </AnswerForm>
  );
}
