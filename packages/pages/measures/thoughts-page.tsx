import type { Measures } from '@fingerpost/core/outcomes';
import { Actions, Submit } from '../form/buttons.tsx';
import { CheckboxField, RadioField } from '../form/choice.tsx';
import { Form } from '../form/form.tsx';
import type { FormState } from '../form/state.ts';
import { TextAreaField } from '../form/text.tsx';
import { choicesOf } from '../form/words.ts';
import type { Frame } from '../layout/frame.ts';
import { Page } from '../layout/page.tsx';
import { ToldFields } from '../own/told-fields.tsx';
import { Section } from '../show/section.tsx';
import { friendWords, respectWords } from './feedback-columns.tsx';

const helped = { yes: 'Yes', 'a-little': 'A little', no: 'No' } as const;

type ThoughtsPageProps = {
  frame: Frame;
  caseId: string;
  person: string;
  referralId: string;
  /** What they have said already, and whether it was taken back. */
  given: { readonly isTakenBack: boolean } | undefined;
  keyOf: (form: string) => string;
  form: FormState;
  /** Which form was posted. */
  posted: 'say' | 'take-back' | undefined;
};

/** What they said, as the boxes of the form hold it. */
export const thoughtsValues = ({ answers, words, shared }: Measures['feedback'][number]): FormState['values'] => ({
  'answers.respect': answers.respect ?? '',
  'answers.helped': answers.helped ?? '',
  'answers.friend': answers.friend ?? '',
  words: words ?? '',
  ...(shared ? { shared: 'yes' } : {}),
});

function TakeBack({ caseId, referralId, keyOf, form, posted }: ThoughtsPageProps) {
  return (
    <Section title="They take it back" id="take-back">
      <p>Then it counts in no figure, and the service cannot read it. It stays here, marked as taken back.</p>
      <Form
        action={`/cases/${caseId}/own/thoughts/${referralId}/taking-back`}
        idempotencyKey={keyOf('back')}
        state={posted === 'take-back' ? { ...form, id: 'back' } : { values: {}, errors: [], id: 'back' }}
      >
        <ToldFields />
        <Submit kind="secondary">Take it back for them</Submit>
      </Form>
    </Section>
  );
}

/** Records what a person told a colleague they thought of a service that is over, puts it right, or takes it back. */
export function ThoughtsPage(props: ThoughtsPageProps) {
  const { frame, caseId, person, referralId, given, keyOf, form, posted } = props;
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
      {given !== undefined && (
        <p>
          {given.isTakenBack
            ? 'They took back what they had said. Record it here if they say something again.'
            : 'They have said this. Put right what they want changed.'}
        </p>
      )}
      <Form
        action={`/cases/${caseId}/own/thoughts/${referralId}`}
        idempotencyKey={keyOf('say')}
        state={posted === 'take-back' ? { ...form, errors: [] } : form}
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
      {given?.isTakenBack === false && <TakeBack {...props} />}
    </Page>
  );
}
