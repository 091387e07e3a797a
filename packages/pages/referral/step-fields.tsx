import type { ReactNode } from 'react';
import { RadioField } from '../form/choice.tsx';
import { DateField } from '../form/date.tsx';
import { TextAreaField } from '../form/text.tsx';
import { choicesOf } from '../form/words.ts';
import { agreementFields, lastDayField } from './agreement-fields.tsx';
import { attendanceWords, declineWords, endWords, outcomeWords, withdrawWords } from './referral-words.ts';

/** One step of a referral as a form: what the page is called, what it asks, and what its button says. */
export type StepForm = {
  title: string;
  /** What happens, in a sentence. */
  intro: string;
  fields: ReactNode;
  submit: string;
  freeText: boolean;
  danger?: boolean;
};

const note = (label: string) => <TextAreaField name="note" label={label} optional rows={3} maxLength={2000} />;

/** The steps that a team takes on a referral, by the last part of their address. */
export const teamSteps = {
  sending: {
    title: 'Send the referral',
    intro: 'The person has said yes. Say how they agreed; then it is sent.',
    fields: (
      <>
        {agreementFields}
        {lastDayField}
      </>
    ),
    submit: 'Send the referral',
    freeText: false,
  },
  answer: {
    title: 'Answer the question',
    intro: 'The service has not accepted yet. Answer without names, numbers and addresses.',
    fields: <TextAreaField name="answer" label="Your answer" maxLength={2000} />,
    submit: 'Send the answer',
    freeText: true,
  },
  withdrawal: {
    title: 'Withdraw the referral',
    intro:
      'The person never has to say why. The service sees nothing of them from now on, and is told not to contact them.',
    fields: <RadioField name="reason" label="Why, if they said?" size="s" choices={choicesOf(withdrawWords)} small />,
    submit: 'Withdraw it',
    freeText: false,
    danger: true,
  },
  ending: {
    title: 'End the referral',
    intro: 'The service sees nothing of the person from now on, and is told not to contact them.',
    fields: (
      <>
        <RadioField name="reason" label="Why does it end?" size="s" choices={choicesOf(endWords)} small />
        {note('Anything to remember')}
      </>
    ),
    submit: 'End it',
    freeText: true,
    danger: true,
  },
  error: {
    title: 'Record it as made in error',
    intro:
      'For a referral that should never have been sent, such as one of the wrong person. Sharing ends at once. If the service had seen who it is, your team lead gets a task to look into it.',
    fields: note('What happened'),
    submit: 'Record it as made in error',
    freeText: true,
    danger: true,
  },
} as const satisfies Record<string, StepForm>;

/** The steps that a service takes itself on the network, and that the link worker records for a referral by hand. */
export const byHandSteps = {
  acceptance: {
    title: 'They accepted',
    intro: 'The service told you that it will contact the person.',
    fields: (
      <DateField name="startBy" label="By which day?" hint="Leave empty if they did not say." size="s" optional />
    ),
    submit: 'Record that they accepted',
    freeText: false,
  },
  waitlisting: {
    title: 'They put the person on their waiting list',
    intro: 'You are reminded to ask again on the day you give.',
    fields: <DateField name="reviewOn" label="When will you ask again?" size="s" />,
    submit: 'Record the waiting list',
    freeText: false,
  },
  decline: {
    title: 'They declined',
    intro: 'You get a task to look for another service with the person.',
    fields: (
      <>
        <RadioField name="reason" label="Why?" size="s" choices={choicesOf(declineWords)} small />
        {note('What they said')}
      </>
    ),
    submit: 'Record that they declined',
    freeText: true,
  },
  attendances: {
    title: 'Whether they came',
    intro: 'The first time they come starts the referral, and the practice hears of it.',
    fields: (
      <>
        <RadioField name="result" label="Did they come?" size="s" choices={choicesOf(attendanceWords)} small />
        <DateField name="on" label="On which day?" size="s" />
      </>
    ),
    submit: 'Record it',
    freeText: false,
  },
  completion: {
    title: 'It is complete',
    intro: 'The service has done what it was asked for.',
    fields: (
      <>
        <RadioField
          name="outcome"
          label="Did they get what they wanted?"
          size="s"
          choices={choicesOf(outcomeWords)}
          small
        />
        {note('How it went, in a sentence')}
        <TextAreaField name="alsoNeeds" label="Anything else they need?" optional rows={3} maxLength={2000} />
      </>
    ),
    submit: 'Record that it is complete',
    freeText: true,
  },
} as const satisfies Record<string, StepForm>;
