import { Actions, Submit } from '../form/buttons.tsx';
import { CheckboxField, RadioField } from '../form/choice.tsx';
import { Form } from '../form/form.tsx';
import type { FormState } from '../form/state.ts';
import { TextAreaField } from '../form/text.tsx';
import { choicesOf } from '../form/words.ts';
import type { Frame } from '../layout/frame.ts';
import { Page } from '../layout/page.tsx';
import { incidentByWords, incidentSeenWords } from './incident-words.ts';

type IncidentPageProps = { frame: Frame; path: string; idempotencyKey: string; form: FormState };

/** Asks what was shown to whom, for the team's leads to look into on the same working day. */
export function IncidentPage({ frame, path, idempotencyKey, form }: IncidentPageProps) {
  const back = { href: path };
  return (
    <Page frame={frame} title="Details were shown to the wrong person" form={form} back={back}>
      <p>
        Thank you for saying so. The link workers’ team lead looks at it on the same working day. What you write is read
        by the leads only. Nobody is blamed for reporting.
      </p>
      <Form action={`${path}/incident`} idempotencyKey={idempotencyKey} state={form} freeText>
        <CheckboxField name="seen" label="What was seen?" size="s" choices={choicesOf(incidentSeenWords)} />
        <RadioField name="seenBy" label="By whom?" size="s" choices={choicesOf(incidentByWords)} />
        <TextAreaField
          name="words"
          label="What happened?"
          size="s"
          hint="How it came about, and whether whoever saw it can be asked to forget or delete it."
          maxLength={2000}
        />
        <Actions>
          <Submit>Report it</Submit>
          <a href={back.href}>Cancel</a>
        </Actions>
      </Form>
    </Page>
  );
}
