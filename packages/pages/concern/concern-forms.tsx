import type { ConcernView } from '@fingerpost/core/concern';
import { Actions, Submit } from '../form/buttons.tsx';
import { RadioField } from '../form/choice.tsx';
import { DateField } from '../form/date.tsx';
import { Form, versionField } from '../form/form.tsx';
import { emptyForm, type FormState } from '../form/state.ts';
import { TextAreaField, TextField } from '../form/text.tsx';
import { choicesOf } from '../form/words.ts';
import { Section } from '../show/section.tsx';
import { concernOutcomeWords } from './concern-words.ts';

type ConcernFormsProps = {
  view: ConcernView;
  idempotencyKey: string;
  form: FormState;
  posted: 'action' | 'closure' | undefined;
};

/** Records what was done about a concern, and closes it; what was typed stays in the form that was posted. */
export function ConcernForms({ view, idempotencyKey, form, posted }: ConcernFormsProps) {
  const at = `/concerns/${view.concernId}`;
  const hidden = { [versionField]: String(view.version) };
  const stateOf = (which: 'action' | 'closure'): FormState =>
    posted === which ? form : { ...emptyForm, id: `empty-${which}` };
  return (
    <>
      <Section title="Record what you did">
        <Form
          action={`${at}/actions`}
          idempotencyKey={idempotencyKey}
          state={stateOf('action')}
          hidden={hidden}
          freeText
        >
          <TextAreaField name="what" label="What was done?" rows={3} maxLength={4000} />
          <TextField name="withWhom" label="With whom?" hint="Who you spoke with, and where they work." optional />
          <DateField name="on" label="On which day?" hint="Leave empty for today." size="s" optional />
          <DateField
            name="lookAgainOn"
            label="When do you look again?"
            hint="Leave empty for the end of the next working day."
            size="s"
            optional
          />
          <Submit kind="secondary">Record it</Submit>
        </Form>
      </Section>
      <Section title="Close it">
        <p>Only you and whoever stands in for you can close this. It never closes by itself.</p>
        <Form
          action={`${at}/closure`}
          idempotencyKey={idempotencyKey}
          state={stateOf('closure')}
          hidden={hidden}
          freeText
        >
          <RadioField name="outcome" label="How did it end?" size="s" choices={choicesOf(concernOutcomeWords)} />
          <TextAreaField name="note" label="Why can it be closed?" rows={3} maxLength={4000} />
          <Actions>
            <Submit kind="secondary">Close the concern</Submit>
          </Actions>
        </Form>
      </Section>
    </>
  );
}
