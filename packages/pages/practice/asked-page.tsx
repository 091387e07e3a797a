import type { CaseAction } from '@fingerpost/core/referral';
import { Actions, Submit } from '../form/buttons.tsx';
import { RadioField } from '../form/choice.tsx';
import { Form } from '../form/form.tsx';
import type { FormState } from '../form/state.ts';
import { TextAreaField } from '../form/text.tsx';
import type { Frame } from '../layout/frame.ts';
import { Page } from '../layout/page.tsx';
import type { Moment } from '../show/time.ts';
import { ActionsSection } from './actions-section.tsx';

type AskedPageProps = {
  frame: Frame;
  now: Moment;
  caseId: string;
  person: string;
  team: string;
  action: CaseAction;
  idempotencyKey: string;
  form: FormState;
};

/** Shows a practice what a link worker asks it to do, and takes its answer. */
export function AskedPage({ frame, now, caseId, person, team, action, idempotencyKey, form }: AskedPageProps) {
  const mayAnswer = action.open && action.result !== 'not-going-to';
  return (
    <Page
      frame={frame}
      title="A link worker asks you to do something"
      caption={person}
      form={form}
      back={{ href: `/cases/${caseId}`, label: 'Back to the case' }}
    >
      <ActionsSection title={`Asked by ${team}`} actions={[action]} now={now} />
      {mayAnswer && (
        <Form action={`/tasks/${action.taskId}/answer`} idempotencyKey={idempotencyKey} state={form} freeText>
          <RadioField
            name="result"
            label="What is your answer?"
            size="s"
            choices={[
              { value: 'done', label: 'It is done' },
              {
                value: 'not-going-to',
                label: 'We are not going to do it',
                hint: 'Say why below. The link worker finds another way.',
              },
            ]}
          />
          <TextAreaField
            name="reason"
            label="Anything the link worker should know"
            hint="Needed when you are not going to do it."
            rows={3}
            maxLength={1000}
            optional
          />
          <Actions>
            <Submit>Answer</Submit>
          </Actions>
        </Form>
      )}
    </Page>
  );
}
