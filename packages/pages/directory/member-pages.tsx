import type { Role } from '@fingerpost/kernel';
import { Actions, StepButton, Submit } from '../form/buttons.tsx';
import { type Choice, RadioField } from '../form/choice.tsx';
import { EmailField } from '../form/details.tsx';
import { Form, versionField } from '../form/form.tsx';
import { emptyForm, type FormState } from '../form/state.ts';
import { TextField } from '../form/text.tsx';
import { roleWords, type Frame } from '../layout/frame.ts';
import { Page } from '../layout/page.tsx';
import { Section } from '../show/section.tsx';
import { Status } from '../show/status.tsx';
import { Facts } from '../show/summary.tsx';
import { When } from '../show/when.tsx';
import { memberStatusWords } from './member-words.ts';
import { MoveWork } from './move-work.tsx';
import type { Related } from './organisation-page.tsx';

const roleHints: Readonly<Partial<Record<Role, string>>> = {
  'link-worker': 'Takes cases and works them.',
  'team-lead': 'Takes cases as well, moves them between workers and sees what is overdue.',
  commissioner: 'Sees figures, answers proposals and comments, and publishes the summary.',
  'patient-representative':
    'Sees the same figures and the proposals, comments, and tests pages with people. Never sees a person.',
};

const roleChoices = (roles: readonly Role[]) =>
  roles.map((role) => {
    const hint = roleHints[role];
    return { value: role, label: roleWords[role], ...(hint === undefined ? {} : { hint }) };
  });

type MemberFormProps = {
  frame: Frame;
  idempotencyKey: string;
  organisation: Related;
  /** The roles that fit the organisation's kind. */
  roles: readonly Role[];
  form?: FormState | undefined;
};

/** Asks whom to invite; they join when they first sign in with the address given here. */
export function InvitePage({ frame, idempotencyKey, organisation, roles, form = emptyForm }: MemberFormProps) {
  const at = `/organisations/${organisation.id}`;
  const [only] = roles;
  return (
    <Page
      frame={frame}
      title="Invite somebody"
      caption={organisation.name}
      back={{ href: at, label: organisation.name }}
      form={form}
    >
      <Form
        action={`${at}/members`}
        idempotencyKey={idempotencyKey}
        state={form}
        hidden={roles.length === 1 && only !== undefined ? { role: only } : {}}
      >
        <TextField name="name" label="Name" hint="As colleagues and the people they see know them." />
        <EmailField
          name="email"
          label="E-mail address"
          hint="The one they will sign in with. They join when they first do."
        />
        {roles.length > 1 && <RadioField name="role" label="Role" size="s" choices={roleChoices(roles)} />}
        <Actions>
          <Submit>Invite</Submit>
          <a href={at}>Cancel</a>
        </Actions>
      </Form>
    </Page>
  );
}

/** A member as an administrator sees them. */
export type ShownMember = {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly role: Role;
  readonly status: keyof typeof memberStatusWords;
  readonly away?: { readonly from: string; readonly to: string; readonly cover: string } | undefined;
  readonly version: number;
};

type MemberPageProps = MemberFormProps & {
  member: ShownMember;
  /** Who can take what they hold; undefined where they hold nothing of their own. */
  colleagues: readonly Choice[] | undefined;
  confirmation?: string | undefined;
};

function RoleForm({ idempotencyKey, organisation, member, roles, form = emptyForm }: MemberPageProps) {
  if (roles.length < 2 || member.status === 'deactivated') return null;
  return (
    <Section title="Role" id="change-role">
      <Form
        action={`/organisations/${organisation.id}/members/${member.id}/role`}
        idempotencyKey={idempotencyKey}
        state={{ ...form, values: { role: member.role, ...form.values } }}
        hidden={{ [versionField]: String(member.version) }}
      >
        <RadioField name="role" label="What they do here, from their next request on" choices={roleChoices(roles)} />
        <Submit>Save role</Submit>
      </Form>
    </Section>
  );
}

function StatusButton({ idempotencyKey, organisation, member, colleagues }: MemberPageProps) {
  const isOut = member.status === 'deactivated';
  return (
    <Section title={isOut ? 'Let them back in' : 'Deactivate'}>
      <p>
        {isOut
          ? 'They can act for this organisation again from their next request on.'
          : 'They cannot see or do anything here from their next request on. What they did stays recorded.'}
      </p>
      {colleagues !== undefined && !isOut && (
        <p>
          Refused while they hold open cases, referrals or tasks: <a href="#move-work">move all of it</a> first. A lead
          of the team can do so as well.
        </p>
      )}
      <StepButton
        action={`/organisations/${organisation.id}/members/${member.id}/status`}
        idempotencyKey={idempotencyKey}
        hidden={{ [versionField]: String(member.version), status: isOut ? 'active' : 'deactivated' }}
        kind={isOut ? 'secondary' : 'warning'}
      >
        {isOut ? 'Reactivate' : 'Deactivate'}
      </StepButton>
    </Section>
  );
}

/** Shows one member, and changes what they may do. */
export function MemberPage(props: MemberPageProps) {
  const { frame, organisation, member, form, confirmation } = props;
  const { name, email, role, status, away } = member;
  return (
    <Page
      frame={frame}
      title={name}
      caption={organisation.name}
      back={{ href: `/organisations/${organisation.id}`, label: organisation.name }}
      form={form}
      confirmation={confirmation}
    >
      <Facts
        facts={[
          { label: 'E-mail', value: email },
          { label: 'Role', value: roleWords[role] },
          { label: 'Status', value: <Status {...memberStatusWords[status]} /> },
          away !== undefined && {
            label: 'Away',
            value: (
              <>
                <When at={away.from} /> to <When at={away.to} />, covered by {away.cover}
              </>
            ),
          },
        ]}
      />
      <RoleForm {...props} />
      {props.colleagues !== undefined && member.status === 'active' && (
        <MoveWork
          action={`/organisations/${organisation.id}/members/${member.id}/move`}
          colleagues={props.colleagues}
          idempotencyKey={props.idempotencyKey}
          form={form ?? emptyForm}
        />
      )}
      <StatusButton {...props} />
    </Page>
  );
}
