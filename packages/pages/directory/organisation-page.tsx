import type { OrganisationView } from '@fingerpost/core/directory';
import type { Role } from '@fingerpost/kernel';
import { LinkButton } from '../form/buttons.tsx';
import { roleWords, type Frame } from '../layout/frame.ts';
import { Page } from '../layout/page.tsx';
import { Phone } from '../layout/phone.tsx';
import { More } from '../show/more.tsx';
import { Section } from '../show/section.tsx';
import { Status } from '../show/status.tsx';
import { Facts } from '../show/summary.tsx';
import { DataTable } from '../show/table.tsx';
import { organisationKindWords, organisationStatusWords } from './kind-words.ts';
import { memberStatusWords } from './member-words.ts';
import { WaysIn } from '../open/ways-in.tsx';
import { ServicesTable, type ServiceRow } from './services-table.tsx';

/** One member in the list of an organisation's. */
export type MemberRow = {
  readonly id: string;
  readonly name: string;
  readonly role: Role;
  readonly status: keyof typeof memberStatusWords;
};

/** Another organisation that belongs to this one, or to which this one belongs. */
export type Related = { readonly id: string; readonly name: string };

export type OrganisationPageProps = {
  frame: Frame;
  organisation: OrganisationView;
  /** The team of a practice, the commissioner of a team. */
  belongsTo: Related | undefined;
  /** Who looks after safeguarding for a team, in words. */
  safeguarding: string | undefined;
  /** Who answers complaints about it, in words. */
  complaints: string;
  /** The practices of a team, the teams of a commissioner. */
  served: readonly Related[];
  members: readonly MemberRow[];
  moreMembers: string | undefined;
  services: readonly ServiceRow[];
  moreServices: string | undefined;
  confirmation?: string | undefined;
};

const relation = { practice: 'Team', team: 'Commissioner', provider: '', commissioner: '', network: '' } as const;
const servedWords = { team: 'Practices', commissioner: 'Teams' } as const;

/** The one action that closes an organisation which still holds open work. */
export function WayToClose({
  organisation: { kind, status, organisationId },
}: {
  organisation: Pick<OrganisationView, 'kind' | 'status' | 'organisationId'>;
}) {
  if (status === 'closed' || (kind !== 'provider' && kind !== 'practice')) return null;
  return (
    <p>
      {kind === 'provider' ? (
        <a href={`/organisations/${organisationId}/closing`}>Close it with all its services and open referrals</a>
      ) : (
        <a href={`/organisations/${organisationId}/merging`}>Merge it into another practice</a>
      )}
    </p>
  );
}

function About({ organisation, belongsTo, safeguarding, complaints }: OrganisationPageProps) {
  const { kind, phone, email } = organisation;
  return (
    <>
      <Facts
        facts={[
          { label: 'Status', value: <Status {...organisationStatusWords[organisation.status]} /> },
          belongsTo !== undefined && {
            label: relation[kind],
            value: <a href={`/organisations/${belongsTo.id}`}>{belongsTo.name}</a>,
          },
          kind === 'practice' && { label: 'ODS code', value: organisation.odsCode },
          kind === 'practice' &&
            organisation.mergedInto !== undefined && {
              label: 'Merged into',
              value: <a href={`/organisations/${organisation.mergedInto}`}>another practice</a>,
            },
          kind === 'provider' && { label: 'Charity number', value: organisation.charityNumber },
          { label: 'Phone', value: phone === undefined ? undefined : <Phone number={phone} /> },
          { label: 'Shared mailbox', value: email },
          kind === 'team' && { label: 'Safeguarding', value: safeguarding },
          { label: 'Complaints', value: complaints },
          kind === 'network' && { label: 'Crisis number', value: organisation.crisisNumber },
          kind === 'network' && { label: 'Safeguarding number', value: organisation.safeguardingNumber },
        ]}
      />
      <p>
        <a href={`/organisations/${organisation.organisationId}/change`}>Change these details</a>
      </p>
      <p>
        <a href={`/organisations/${organisation.organisationId}/complaints`}>Name who answers complaints</a>
      </p>
      <WayToClose organisation={organisation} />
    </>
  );
}

function Members({ organisation, members, moreMembers }: OrganisationPageProps) {
  const at = `/organisations/${organisation.organisationId}/members`;
  return (
    <Section title="Members">
      {organisation.status === 'active' && <LinkButton href={`${at}/new`}>Invite somebody</LinkButton>}
      <DataTable
        caption="Members"
        quietCaption
        columns={[
          { heading: 'Name', cell: ({ id, name }) => <a href={`${at}/${id}`}>{name}</a> },
          { heading: 'Role', cell: ({ role }) => roleWords[role] },
          { heading: 'Status', cell: ({ status }) => <Status {...memberStatusWords[status]} /> },
        ]}
        rows={members}
        rowKey={({ id }) => id}
        empty="Nobody yet. Until somebody has joined, nothing can be sent to this organisation through the network."
      />
      <More of="members" next={moreMembers} />
    </Section>
  );
}

function Served({ organisation: { kind }, served }: OrganisationPageProps) {
  if (kind !== 'team' && kind !== 'commissioner') return null;
  return (
    <Section title={servedWords[kind]}>
      {served.length === 0 ? (
        <p>None yet.</p>
      ) : (
        <ul>
          {served.map(({ id, name }) => (
            <li key={id}>
              <a href={`/organisations/${id}`}>{name}</a>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}

/** Shows one organisation: what it is, its members, and what belongs to it. */
export function OrganisationPage(props: OrganisationPageProps) {
  const { frame, organisation, services, moreServices, confirmation } = props;
  const { kind, name, organisationId } = organisation;
  return (
    <Page
      frame={frame}
      title={name}
      caption={organisationKindWords[kind].one}
      back={{ href: `/organisations?kind=${kind === 'network' ? 'practice' : kind}`, label: 'Organisations' }}
      confirmation={confirmation}
      wide
    >
      <About {...props} />
      {organisation.kind === 'team' && <WaysIn name={organisation.slug ?? organisationId} />}
      <Members {...props} />
      {kind === 'provider' && (
        <Section title="Services">
          <ServicesTable at={`/organisations/${organisationId}/services`} services={services} more={moreServices} />
          <p>
            <a href={`/organisations/${organisationId}/codes`}>Codes and devices, for those who do not sign in</a>
          </p>
        </Section>
      )}
      {kind === 'commissioner' && (
        <Section title="Policy">
          <p>How many days things may take, and which needs are kept from most eyes.</p>
          <p>
            <a href={`/organisations/${organisationId}/policy`}>See and change the policy</a>
          </p>
        </Section>
      )}
      <Served {...props} />
    </Page>
  );
}
