import type { OrganisationKind } from '@fingerpost/core/directory';
import { Actions, Submit } from '../form/buttons.tsx';
import { RadioField, SelectField, type Choice } from '../form/choice.tsx';
import { EmailField, PhoneField } from '../form/details.tsx';
import { Form, versionField } from '../form/form.tsx';
import type { FormState } from '../form/state.ts';
import { TextField } from '../form/text.tsx';
import type { Frame } from '../layout/frame.ts';
import { Page } from '../layout/page.tsx';
import { WayToClose } from './organisation-page.tsx';
import { kindChoices, organisationKindWords } from './kind-words.ts';

/** Asks which kind of organisation is to be added. */
export function ChooseKindPage({ frame }: { frame: Frame }) {
  return (
    <Page frame={frame} title="Add an organisation" back={{ href: '/organisations', label: 'Organisations' }}>
      <Form action="/organisations/new" method="get">
        <RadioField name="kind" label="What kind is it?" size="s" choices={kindChoices} />
        <Submit>Continue</Submit>
      </Form>
    </Page>
  );
}

type OrganisationFormPageProps = {
  frame: Frame;
  idempotencyKey: string;
  kind: OrganisationKind;
  /** The organisation that is changed, with the version that was read; undefined to add one. */
  changes?: { readonly id: string; readonly name: string; readonly version: string } | undefined;
  teams: readonly Choice[];
  commissioners: readonly Choice[];
  /** The members of a team who can look after safeguarding; none for a new one. */
  workers: readonly Choice[];
  form: FormState;
};

function SafeguardingFields({ workers }: Pick<OrganisationFormPageProps, 'workers'>) {
  return (
    <>
      <SelectField
        name="safeguarding.leadId"
        label="Who leads on safeguarding?"
        hint="Worries about somebody’s safety go to them, the same working day. Where nobody is named they go to the team’s leads."
        choices={workers}
        empty="Nobody is named"
        optional
      />
      <SelectField
        name="safeguarding.deputyId"
        label="Who is their deputy?"
        hint="They look while the lead is away, and at what was left."
        choices={workers}
        empty="Nobody is named"
        optional
      />
    </>
  );
}

function OwnFields({ kind, teams, commissioners, workers }: OrganisationFormPageProps) {
  switch (kind) {
    case 'practice':
      return (
        <>
          <SelectField name="teamId" label="Which team sees the people it refers?" choices={teams} />
          <TextField
            name="odsCode"
            label="ODS code"
            hint="A letter and five digits, such as A81001."
            optional
            width={10}
            spellCheck={false}
          />
        </>
      );
    case 'team':
      return (
        <>
          <SelectField name="commissionerId" label="Who commissions this team?" choices={commissioners} />
          <TextField
            name="slug"
            label="Short name for its public forms"
            hint="Small letters, digits and hyphens. It stands in the address that people and agencies are given."
            optional
            width={20}
            spellCheck={false}
          />
          {workers.length > 0 && <SafeguardingFields workers={workers} />}
        </>
      );
    case 'provider':
      return <TextField name="charityNumber" label="Charity number" optional width={10} spellCheck={false} />;
    case 'network':
      return (
        <>
          <TextField
            name="crisisNumber"
            label="Crisis number"
            hint="Shown on every form where people write freely. Say who answers if it is not clear."
            optional
          />
          <TextField
            name="safeguardingNumber"
            label="Safeguarding number"
            hint="Shown beside the crisis number, for worries that somebody is being harmed."
            optional
          />
        </>
      );
    case 'commissioner':
      return null;
  }
}

const statusChoices = [
  { value: 'active', label: 'Active' },
  {
    value: 'closed',
    label: 'Closed',
    hint: 'Refused while it holds open work, has active members, or others belong to it.',
  },
];

/** Asks for the details of an organisation, to add or to change it. */
export function OrganisationFormPage(props: OrganisationFormPageProps) {
  const { frame, idempotencyKey, kind, changes, form } = props;
  const one = organisationKindWords[kind].one.replace(/^[A-Z](?=[a-z])/, (letter) => letter.toLowerCase());
  const at = changes === undefined ? '/organisations' : `/organisations/${changes.id}`;
  return (
    <Page
      frame={frame}
      title={changes === undefined ? `Add a ${one}` : `Change ${changes.name}`}
      back={{ href: at, label: changes?.name ?? 'Organisations' }}
      form={form}
    >
      <Form
        action={changes === undefined ? '/organisations' : `${at}/change`}
        idempotencyKey={idempotencyKey}
        state={form}
        hidden={changes === undefined ? { kind } : { kind, [versionField]: changes.version }}
      >
        <TextField name="name" label="Name" />
        <OwnFields {...props} />
        <PhoneField name="phone" label="Phone" optional />
        <EmailField
          name="email"
          label="Shared mailbox"
          hint="Where the organisation is told that something waits for it. What we send there names nobody."
          optional
        />
        {changes !== undefined && kind !== 'network' && (
          <RadioField name="status" label="Status" size="s" choices={statusChoices} />
        )}
        {changes !== undefined && <WayToClose organisation={{ kind, status: 'active', organisationId: changes.id }} />}
        <Actions>
          <Submit>Save</Submit>
          <a href={at}>Cancel</a>
        </Actions>
      </Form>
    </Page>
  );
}
