import { Actions, Submit } from '../form/buttons.tsx';
import { CheckboxField, RadioField } from '../form/choice.tsx';
import { Form } from '../form/form.tsx';
import type { FormState } from '../form/state.ts';
import { TextAreaField } from '../form/text.tsx';
import { choicesOf } from '../form/words.ts';
import type { Frame } from '../layout/frame.ts';
import { Page } from '../layout/page.tsx';
import { ToldFields } from '../own/told-fields.tsx';
import { friendWords, respectWords } from './feedback-columns.tsx';

const helped = { yes: 'Yes', 'a-little': 'A little', no: 'No' } as const;

type ThoughtsPageProps = {
  frame: Frame;
  caseId: string;
  person: string;
  referralId: string;
  idempotencyKey: string;
  form: FormState;
};

/** Records what a person told a colleague they thought of a service that is over. */
export function ThoughtsPage({ frame, caseId, person, referralId, idempotencyKey, form }: ThoughtsPageProps) {
  const leftOut = { value: '', label: 'They would rather not say' };
  const asked = (words: Readonly<Record<string, string>>) => [...choicesOf(words), leftOut];
  return (
    <Page
      frame={frame}
      title="What did they think of it?"
      caption={person}
      form={form}
      back={{ href: `/cases/${caseId}/own/answers`, label: 'Back to their answers' }}
    >
      <Form
        action={`/cases/${caseId}/own/thoughts/${referralId}`}
        idempotencyKey={idempotencyKey}
        state={form}
        freeText
      >
        <RadioField
          name="answers.respect"
          label="Were they kind, and did they treat them with respect?"
          size="s"
          choices={asked(respectWords)}
          small
        />
        <RadioField
          name="answers.helped"
          label="Did it help with what matters to them?"
          size="s"
          choices={asked(helped)}
          small
        />
        <RadioField
          name="answers.friend"
          label="Would they tell a friend to go?"
          size="s"
          choices={asked(friendWords)}
          small
        />
        <TextAreaField name="words" label="What else they say, in their words" maxLength={2000} optional />
        <CheckboxField
          name="shared"
          label="Who may read their words?"
          size="s"
          choices={[{ value: 'yes', label: 'They let the service read them, without their name' }]}
          small
        />
        <ToldFields />
        <Actions>
          <Submit>Record what they said</Submit>
        </Actions>
      </Form>
    </Page>
  );
}
