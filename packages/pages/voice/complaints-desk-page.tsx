import { Actions, Submit } from '../form/buttons.tsx';
import { type Choice, SelectField } from '../form/choice.tsx';
import { Form, versionField } from '../form/form.tsx';
import type { FormState } from '../form/state.ts';
import type { Frame } from '../layout/frame.ts';
import { Page } from '../layout/page.tsx';

type ComplaintsDeskPageProps = {
  frame: Frame;
  organisation: { readonly id: string; readonly name: string; readonly version: number };
  members: readonly Choice[];
  idempotencyKey: string;
  form: FormState;
};

/** Asks who answers complaints about an organisation, and who does where it is about them. */
export function ComplaintsDeskPage({ frame, organisation, members, idempotencyKey, form }: ComplaintsDeskPageProps) {
  const at = `/organisations/${organisation.id}`;
  return (
    <Page
      frame={frame}
      title="Who answers complaints"
      caption={organisation.name}
      form={form}
      back={{ href: at, label: organisation.name }}
    >
      <p>
        Complaints about {organisation.name} go to the first; to the second while the first is away, or where it is
        about them. Where nobody is named, or it is about both, complaints come to you.
      </p>
      <Form
        action={`${at}/complaints`}
        idempotencyKey={idempotencyKey}
        state={form}
        hidden={{ [versionField]: String(organisation.version) }}
      >
        <SelectField name="leadId" label="Complaints lead" choices={members} empty="Nobody" optional />
        <SelectField name="deputyId" label="Deputy" choices={members} empty="Nobody" optional />
        <Actions>
          <Submit>Save</Submit>
          <a href={at}>Cancel</a>
        </Actions>
      </Form>
    </Page>
  );
}
