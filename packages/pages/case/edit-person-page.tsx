import { Actions, Submit } from '../form/buttons.tsx';
import { Form, versionField } from '../form/form.tsx';
import { FieldGroup } from '../form/group.tsx';
import type { FormState } from '../form/state.ts';
import type { Frame } from '../layout/frame.ts';
import { Page } from '../layout/page.tsx';
import { AboutFields } from './about-fields.tsx';
import { HowToReachFields, languagesListId } from './how-to-reach-fields.tsx';
import { needsListId } from './needs-fields.tsx';
import { ReachFields, WhoFields } from './person-fields.tsx';

type EditPersonPageProps = {
  frame: Frame;
  caseId: string;
  person: string;
  /** The version of the case that was read. */
  version: number;
  idempotencyKey: string;
  /** The details as they stand, or what was typed. */
  form: FormState;
  /** What the fields for needs and languages offer. */
  listed: { needs: readonly string[]; languages: readonly string[] };
};

function Listed({ id, words }: { id: string; words: readonly string[] }) {
  return (
    <datalist id={id}>
      {words.map((each) => (
        <option key={each} value={each} />
      ))}
    </datalist>
  );
}

/** Changes what is known of a person; what they must be protected from comes first. */
export function EditPersonPage({ frame, caseId, person, version, idempotencyKey, form, listed }: EditPersonPageProps) {
  const back = { href: `/cases/${caseId}`, label: 'Back to the case' };
  const hidden = { [versionField]: String(version) };
  return (
    <Page frame={frame} title="Change the details" caption={person} form={form} back={back}>
      <Form action={`/cases/${caseId}/person`} idempotencyKey={idempotencyKey} state={form} hidden={hidden} freeText>
        <HowToReachFields prefix="" searchable open />
        <ReachFields prefix="" />
        <FieldGroup legend="About them">
          <AboutFields prefix="" />
        </FieldGroup>
        <WhoFields prefix="" />
        <Listed id={needsListId} words={listed.needs} />
        <Listed id={languagesListId} words={listed.languages} />
        <Actions>
          <Submit>Save the details</Submit>
          <a href={back.href}>Cancel</a>
        </Actions>
      </Form>
    </Page>
  );
}
