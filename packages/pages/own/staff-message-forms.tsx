import type { ThreadView } from '@fingerpost/core/thread';
import { Submit } from '../form/buttons.tsx';
import { CheckboxField, RadioField } from '../form/choice.tsx';
import { DateField } from '../form/date.tsx';
import { Form } from '../form/form.tsx';
import { emptyForm, type FormState } from '../form/state.ts';
import { TextAreaField, TextField } from '../form/text.tsx';
import { choicesOf } from '../form/words.ts';
import { Expander } from '../show/expander.tsx';
import { Section } from '../show/section.tsx';

/** The forms on a page of messages, by which was posted. */
export type MessageForm = 'write' | 'told' | 'none' | 'let';

type FormsProps = {
  view: ThreadView;
  /** The page itself, below which the forms are posted. */
  at: string;
  idempotencyKey: string;
  form: FormState;
  posted: MessageForm | undefined;
};

const stateOf = ({ form, posted }: FormsProps, which: MessageForm): FormState =>
  posted === which ? form : { ...emptyForm, id: `empty-${which}` };

const reasons = {
  thanks: 'They only say thank you',
  'answered-otherwise': 'It was answered in another way',
  'not-for-us': 'It is not for us, and they know',
  twice: 'They wrote the same before',
  other: 'Something else',
} as const;

const by = {
  person: 'The person',
  carer: 'A carer of theirs',
  attorney: 'Their attorney',
  interpreter: 'An interpreter',
};
const how = {
  phone: 'On the phone',
  'face-to-face': 'Face to face',
  video: 'On a video call',
  letter: 'In a letter',
  text: 'In a text',
  email: 'In an e-mail',
};

const nameOf = { person: 'The person', provider: 'The service', team: 'The link worker' } as const;

/** Whether a carer reads a message about the case, where the person has a restricted need; one about a referral is decided by its need. */
function ForCarers({ view }: { view: ThreadView }) {
  if (view.side !== 'team' || view.threadId.startsWith('ref_')) return null;
  return (
    <CheckboxField
      name="carersMayRead"
      label="Who may read it?"
      size="s"
      small
      choices={[{ value: 'yes', label: 'A carer too: it is about no restricted need' }]}
    />
  );
}

/** Writes a message, and says that what waits needs no answer. */
export function WriteForms(props: FormsProps & { waits: boolean }) {
  const { view, at, idempotencyKey, waits } = props;
  return (
    <>
      <Section title="Write">
        <Form action={at} idempotencyKey={idempotencyKey} state={stateOf(props, 'write')} freeText>
          {view.mayWriteTo.length > 1 && (
            <CheckboxField
              name="to"
              label="Who is it for?"
              hint="The service sees only what is written to it or by it."
              size="s"
              choices={view.mayWriteTo.map((value) => ({ value, label: nameOf[value] }))}
            />
          )}
          <TextAreaField name="words" label="Message" maxLength={4000} />
          <ForCarers view={view} />
          <Submit>Send</Submit>
        </Form>
      </Section>
      {waits && (
        <Expander summary="It needs no answer" open={props.posted === 'none'}>
          <Form action={`${at}/no-answer`} idempotencyKey={idempotencyKey} state={stateOf(props, 'none')} freeText>
            <RadioField name="reason" label="Why not?" size="s" choices={choicesOf(reasons)} />
            <TextField name="note" label="More about it" optional />
            <Submit kind="secondary">Mark as needing no answer</Submit>
          </Form>
        </Expander>
      )}
    </>
  );
}

/** Records what the person said otherwise than here, and whether a service may write to them. */
export function TeamForms(props: FormsProps) {
  const { view, at, idempotencyKey, posted } = props;
  const isLet = view.provider?.agreed === true;
  const told = (
    <>
      <RadioField name="told.by" label="Who said it?" size="s" choices={choicesOf(by)} />
      <RadioField name="told.how" label="How?" size="s" choices={choicesOf(how)} />
      <DateField name="told.on" label="On which day?" size="s" />
    </>
  );
  return (
    <>
      <Expander summary="Write down what the person told you" open={posted === 'told'}>
        <Form action={`${at}/told`} idempotencyKey={idempotencyKey} state={stateOf(props, 'told')} freeText>
          <TextAreaField
            name="words"
            label="What they said"
            hint="In their words. They see it here."
            maxLength={4000}
          />
          <ForCarers view={view} />
          {told}
          <RadioField
            name="answered"
            label="Did you answer them then?"
            size="s"
            choices={[
              { value: 'yes', label: 'Yes' },
              { value: 'no', label: 'No, it waits for an answer' },
            ]}
          />
          <Submit kind="secondary">Record it</Submit>
        </Form>
      </Expander>
      {view.threadId.startsWith('ref_') && (
        <Expander
          summary={
            isLet ? 'The person does not want the service to write any more' : 'The service may write to the person'
          }
          open={posted === 'let'}
        >
          <Form
            action={`${at}/let`}
            idempotencyKey={idempotencyKey}
            state={stateOf(props, 'let')}
            hidden={{ agreed: isLet ? 'no' : 'yes' }}
          >
            <p>It is for the person to say. The service reads only what is written to it or by it.</p>
            {told}
            <Submit kind="secondary">Record it</Submit>
          </Form>
        </Expander>
      )}
    </>
  );
}
