import type { CheckIn } from '@fingerpost/core/outcomes';
import { Actions, Submit } from '../form/buttons.tsx';
import { RadioField } from '../form/choice.tsx';
import { Form } from '../form/form.tsx';
import type { FormState } from '../form/state.ts';
import { TextAreaField } from '../form/text.tsx';
import { choicesOf } from '../form/words.ts';
import type { Frame } from '../layout/frame.ts';
import { Page } from '../layout/page.tsx';
import { ToldFields } from '../own/told-fields.tsx';

/** How the person says it is going. */
export const goingWords = {
  well: 'It is going well',
  mixed: 'Some of it is going well',
  badly: 'It is not going well',
} as const satisfies Record<NonNullable<CheckIn['going']>, string>;

/** Whether it helped with what matters to them. */
export const helpedWords = {
  yes: 'It helped',
  'a-little': 'It helped a little',
  no: 'It did not help',
  'too-soon': 'It is too soon to say',
} as const satisfies Record<NonNullable<CheckIn['helped']>, string>;

type CheckInRecordPageProps = {
  frame: Frame;
  caseId: string;
  person: string;
  isAsked: boolean;
  idempotencyKey: string;
  form: FormState;
};

/** Records what a person told a colleague when asked how it is going. */
export function CheckInRecordPage(props: CheckInRecordPageProps) {
  const { frame, caseId, person, isAsked, idempotencyKey, form } = props;
  const leftOut = { value: '', label: 'They would rather not say' };
  return (
    <Page
      frame={frame}
      title="How is it going?"
      caption={person}
      form={form}
      back={{ href: `/cases/${caseId}/own/answers`, label: 'Back to their answers' }}
    >
      {!isAsked && <p>No check-in is due now. Record what they told you as a contact, with their words.</p>}
      {isAsked && (
        <Form action={`/cases/${caseId}/own/check-in`} idempotencyKey={idempotencyKey} state={form} freeText>
          <RadioField
            name="going"
            label="How is it going?"
            size="s"
            choices={[...choicesOf(goingWords), leftOut]}
            small
          />
          <RadioField
            name="helped"
            label="Has it helped with what matters to them?"
            size="s"
            choices={[...choicesOf(helpedWords), leftOut]}
            small
          />
          <TextAreaField name="words" label="Do they need anything else? In their words" maxLength={2000} optional />
          <ToldFields />
          <Actions>
            <Submit>Record what they said</Submit>
          </Actions>
        </Form>
      )}
    </Page>
  );
}
