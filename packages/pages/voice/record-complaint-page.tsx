import type { OwnComplaints } from '@fingerpost/core/voice';
import { Actions, Submit } from '../form/buttons.tsx';
import { RadioField, SelectField } from '../form/choice.tsx';
import { Form } from '../form/form.tsx';
import type { FormState } from '../form/state.ts';
import { TextAreaField, TextField } from '../form/text.tsx';
import { choicesOf } from '../form/words.ts';
import type { Frame } from '../layout/frame.ts';
import { Page } from '../layout/page.tsx';
import { Section } from '../show/section.tsx';
import { aboutThere } from './complaint-words.ts';
import { SaidFields } from './told-fields.tsx';

type RecordComplaintPageProps = {
  frame: Frame;
  caseId: string;
  own: OwnComplaints;
  idempotencyKeys: readonly [string, string];
  form: FormState;
  /** Which of the two forms was posted. */
  posted: 'complaint' | 'not-settled' | undefined;
  confirmation: string | undefined;
};

const howWords = {
  page: 'On their own page',
  phone: 'By phone',
  letter: 'By letter',
  email: 'By e-mail',
} as const;

const fresh = (id: string): FormState => ({ values: {}, errors: [], id });

function Complaint({ caseId, own, idempotencyKeys: [key], form, posted }: RecordComplaintPageProps) {
  const choices = own.about.map(({ organisationId, name }) => ({
    value: organisationId,
    label: name ?? 'A service we agreed',
  }));
  return (
    <Form
      action={`/cases/${caseId}/own/complaint`}
      idempotencyKey={key}
      state={posted === 'complaint' ? form : fresh('complaint')}
      freeText
    >
      <SaidFields />
      <SelectField name="organisationId" label="Who is it about?" choices={choices} />
      <RadioField
        name="whom"
        label="Is it about one person there?"
        size="s"
        choices={[
          { value: 'nobody', label: 'No' },
          { value: 'worker', label: `Their link worker${own.worker === undefined ? '' : `, ${own.worker}`}` },
          { value: 'team-lead', label: 'The lead of the link workers' },
          ...aboutThere,
        ]}
        small
      />
      <TextAreaField name="words" label="What went wrong, in their words?" maxLength={4000} />
      <TextAreaField name="wish" label="What would put it right?" rows={3} maxLength={2000} optional />
      <RadioField name="answerTo.how" label="How do they want to hear?" size="s" choices={choicesOf(howWords)} small />
      <TextField name="answerTo.contact" label="At which number or address?" hint="Not for their own page." optional />
      <Actions>
        <Submit>Pass it on</Submit>
      </Actions>
    </Form>
  );
}

function NotSettled({ caseId, idempotencyKeys: [, key], form, posted }: RecordComplaintPageProps) {
  return (
    <Section title="An answer that is not settled">
      <p>Where they say that an answer is not enough, the network’s administrators look at it.</p>
      <Form
        action={`/cases/${caseId}/own/complaint/not-settled`}
        idempotencyKey={key}
        state={posted === 'not-settled' ? { ...form, id: 'not-settled' } : fresh('not-settled')}
      >
        <SaidFields />
        <TextField name="reference" label="The reference of the complaint" width={10} code />
        <Submit kind="secondary">It is not settled</Submit>
      </Form>
    </Section>
  );
}

/** Lets a team record a complaint of the person's as told; nobody of the team can read it afterwards. */
export function RecordComplaintPage(props: RecordComplaintPageProps) {
  const { frame, caseId, own, form, confirmation } = props;
  return (
    <Page
      frame={frame}
      title="They want to complain"
      form={form}
      confirmation={confirmation}
      back={{ href: `/cases/${caseId}`, label: 'Back to the case' }}
    >
      <p>
        It goes to whoever answers complaints there, and never only to the one it is about. They acknowledge it within{' '}
        {own.days.acknowledge} working days and answer within {own.days.answer}: local choices of the commissioner. It
        changes nothing of the help they get, and it does not stand with the case. You cannot read it again.
      </p>
      <Complaint {...props} />
      <NotSettled {...props} />
    </Page>
  );
}
