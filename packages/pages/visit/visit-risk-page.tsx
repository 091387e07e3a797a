import { Actions, StepButton, Submit } from '../form/buttons.tsx';
import { DateField } from '../form/date.tsx';
import { Form, versionField } from '../form/form.tsx';
import type { FormState } from '../form/state.ts';
import { TextAreaField, TextField } from '../form/text.tsx';
import type { Frame } from '../layout/frame.ts';
import { Page } from '../layout/page.tsx';
import { Section } from '../show/section.tsx';

type VisitRiskPageProps = {
  frame: Frame;
  caseId: string;
  person: string;
  /** The version that was read; 0 where there is none. */
  version: number;
  idempotencyKey: string;
  form: FormState;
};

/** Asks what somebody who visits has to know to be safe: facts, from which day, how they are known, until when. */
export function VisitRiskPage({ frame, caseId, person, version, idempotencyKey, form }: VisitRiskPageProps) {
  const at = `/cases/${caseId}`;
  const hidden = { [versionField]: String(version) };
  return (
    <Page
      frame={frame}
      title="What visitors have to know"
      caption={person}
      form={form}
      back={{ href: at, label: 'Back to the case' }}
    >
      <p>
        Services that have accepted see this with the person’s contact details, and it stands on the visit sheet. Nobody
        else sees it. The person may ask to read it.
      </p>
      <Form action={`${at}/visit-risk`} idempotencyKey={idempotencyKey} state={form} hidden={hidden} freeText>
        <TextAreaField
          name="text"
          label="What has a visitor to know to be safe?"
          hint="What to do, and the fact behind it: “Ring before you knock: the dog is loose in the yard.” No opinions, no diagnoses."
          rows={3}
          maxLength={1000}
        />
        <DateField name="on" label="From which day is this known?" size="s" />
        <TextField name="source" label="How is it known?" hint="Who saw or said it. Services do not see this." />
        <DateField
          name="reviewOn"
          label="When must it be looked at again?"
          hint="At most 12 months from today. You get a task on that day."
          size="s"
        />
        <Actions>
          <Submit>Save</Submit>
          <a href={at}>Cancel</a>
        </Actions>
      </Form>
      {version > 0 && (
        <Section title="Is there nothing they need to know any more?">
          <StepButton
            action={`${at}/visit-risk/lifting`}
            idempotencyKey={idempotencyKey}
            hidden={hidden}
            kind="secondary"
          >
            Take it away
          </StepButton>
        </Section>
      )}
    </Page>
  );
}
