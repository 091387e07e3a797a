import type { ComplaintView } from '@fingerpost/core/voice';
import { Submit, StepButton } from '../form/buttons.tsx';
import { RadioField } from '../form/choice.tsx';
import { Form, versionField } from '../form/form.tsx';
import type { FormState } from '../form/state.ts';
import { TextAreaField } from '../form/text.tsx';
import { choicesOf } from '../form/words.ts';
import { Section } from '../show/section.tsx';
import { formatDate } from '../show/time.ts';
import { complaintOutcomeWords } from './complaint-words.ts';

type ComplaintStepsProps = { view: ComplaintView; idempotencyKey: string; form: FormState };

const hiddenOf = ({ version }: ComplaintView) => ({ [versionField]: String(version) });

function Answer({ view, idempotencyKey, form }: ComplaintStepsProps) {
  return (
    <Section title="Answer it">
      <p>
        Say what you found, what you are sorry for and what changes. Write as you would say it to them. They read it by{' '}
        {formatDate(view.answerBy)} at the latest.
      </p>
      <Form
        action={`/complaints/${view.complaintId}/answer`}
        idempotencyKey={idempotencyKey}
        state={form}
        hidden={hiddenOf(view)}
        freeText
      >
        <TextAreaField name="words" label="Your answer" rows={8} maxLength={6000} />
        <Submit>Give this answer</Submit>
      </Form>
    </Section>
  );
}

function Close({ view, idempotencyKey, form }: ComplaintStepsProps) {
  const outcomes = choicesOf(complaintOutcomeWords);
  const fitting = view.status === 'answered' ? outcomes : outcomes.filter(({ value }) => value === 'withdrawn');
  return (
    <Section title="Close it">
      <p>They can say that it is not settled, before and after. It never closes by itself.</p>
      <Form
        action={`/complaints/${view.complaintId}/closure`}
        idempotencyKey={idempotencyKey}
        state={{ ...form, id: 'close' }}
        hidden={hiddenOf(view)}
      >
        <RadioField name="outcome" label="How did it end?" size="s" choices={fitting} small />
        <Submit kind="secondary">Close the complaint</Submit>
      </Form>
    </Section>
  );
}

/** Offers the steps of a complaint that are open to whoever answers it. */
export function ComplaintSteps(props: ComplaintStepsProps) {
  const { view, idempotencyKey } = props;
  const { status, complaintId, mayShareWith } = view;
  return (
    <>
      {status === 'received' && (
        <StepButton
          action={`/complaints/${complaintId}/acknowledgement`}
          idempotencyKey={idempotencyKey}
          hidden={hiddenOf(view)}
        >
          Acknowledge it: tell them that you have read it
        </StepButton>
      )}
      {status !== 'closed' && status !== 'answered' && <Answer {...props} />}
      {status !== 'closed' && <Close {...props} />}
      {mayShareWith.map(({ memberId, name }) => (
        <StepButton
          key={memberId}
          action={`/complaints/${complaintId}/sharing`}
          idempotencyKey={`${idempotencyKey.slice(0, 20)}${memberId.slice(-6)}`}
          hidden={{ ...hiddenOf(view), memberId }}
          kind="secondary"
        >
          Let {name} read it
        </StepButton>
      ))}
    </>
  );
}
