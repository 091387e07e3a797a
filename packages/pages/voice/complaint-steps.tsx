import type { ComplaintView } from '@fingerpost/core/voice';
import { Submit, StepButton } from '../form/buttons.tsx';
import { RadioField } from '../form/choice.tsx';
import { DateField } from '../form/date.tsx';
import { Form, versionField } from '../form/form.tsx';
import type { FormState } from '../form/state.ts';
import { TextAreaField } from '../form/text.tsx';
import { choicesOf } from '../form/words.ts';
import { Section } from '../show/section.tsx';
import { formatDate } from '../show/time.ts';
import { complaintOutcomeWords } from './complaint-words.ts';
import { saidHow } from './told-fields.tsx';

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

/** Where they do not read it on their own page, somebody tells them, and says here how and when. */
function Said({ view, idempotencyKey, form, of }: ComplaintStepsProps & { of: 'acknowledgement' | 'answer-given' }) {
  const isAnswer = of === 'answer-given';
  return (
    <Section title={isAnswer ? 'Give them the answer' : 'Tell them that you have read it'}>
      <p>
        {isAnswer
          ? 'They do not have it yet. Give it to them in the way they chose, and keep to how they must not be contacted.'
          : `Tell them in the way they chose, and that you answer by ${formatDate(view.answerBy)}.`}{' '}
        Then record it here.
      </p>
      <Form
        action={`/complaints/${view.complaintId}/${of}`}
        idempotencyKey={idempotencyKey}
        state={{ ...form, id: 'said' }}
        hidden={hiddenOf(view)}
      >
        <RadioField name="said.how" label="How did you tell them?" size="s" choices={choicesOf(saidHow)} small />
        <DateField name="said.on" label="On which day?" size="s" />
        <Submit>{isAnswer ? 'They have the answer' : 'They know that I have read it'}</Submit>
      </Form>
    </Section>
  );
}

function Close({ view, idempotencyKey, form }: ComplaintStepsProps) {
  const outcomes = choicesOf(complaintOutcomeWords);
  const fitting = view.todo === 'close-complaint' ? outcomes : outcomes.filter(({ value }) => value === 'withdrawn');
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
  const { status, todo, complaintId, mayShareWith, answerTo } = view;
  const onPage = answerTo.how === 'page';
  return (
    <>
      {status === 'received' && !onPage && <Said {...props} of="acknowledgement" />}
      {todo === 'give-answer' && <Said {...props} of="answer-given" />}
      {status === 'received' && onPage && (
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
