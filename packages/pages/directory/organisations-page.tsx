import type { OrganisationKind } from '@fingerpost/core/directory';
import { LinkButton } from '../form/buttons.tsx';
import type { Frame } from '../layout/frame.ts';
import { Page } from '../layout/page.tsx';
import { More } from '../show/more.tsx';
import { Section } from '../show/section.tsx';
import { Status } from '../show/status.tsx';
import { DataTable } from '../show/table.tsx';
import { organisationKindWords, organisationStatusWords } from './kind-words.ts';

/** One organisation in the list of all. */
export type OrganisationRow = {
  readonly id: string;
  readonly name: string;
  readonly status: keyof typeof organisationStatusWords;
  /** The team or commissioner it belongs to. */
  readonly belongsTo?: string | undefined;
  readonly activeMembers: number;
  readonly activeServices: number;
};

type OrganisationsPageProps = {
  frame: Frame;
  kind: OrganisationKind;
  rows: readonly OrganisationRow[];
  /** Where the network's own entry is. */
  networkHref: string | undefined;
  next: string | undefined;
  first?: string | undefined;
  confirmation?: string | undefined;
};

const listed = ['practice', 'team', 'provider', 'commissioner'] as const;

function Kinds({ current }: { current: OrganisationKind }) {
  return (
    <nav aria-label="Kinds of organisation">
      <ul className="fp-tabs">
        {listed.map((kind) => (
          <li key={kind}>
            <a href={`/organisations?kind=${kind}`} {...(kind === current ? { 'aria-current': 'page' } : {})}>
              {organisationKindWords[kind].many}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** Lists the organisations of one kind, with the way to add one. */
export function OrganisationsPage(props: OrganisationsPageProps) {
  const { frame, kind, rows, networkHref, next, first, confirmation } = props;
  const { many } = organisationKindWords[kind];
  return (
    <Page frame={frame} title="Organisations" confirmation={confirmation} wide>
      <LinkButton href="/organisations/new">Add an organisation</LinkButton>
      <Kinds current={kind} />
      <Section title={many}>
        <DataTable
          caption={many}
          quietCaption
          columns={[
            { heading: 'Name', cell: ({ id, name }) => <a href={`/organisations/${id}`}>{name}</a> },
            ...(kind === 'practice' ? [{ heading: 'Team', cell: (row: OrganisationRow) => row.belongsTo }] : []),
            ...(kind === 'team' ? [{ heading: 'Commissioner', cell: (row: OrganisationRow) => row.belongsTo }] : []),
            { heading: 'Active members', cell: ({ activeMembers }) => activeMembers, numeric: true },
            ...(kind === 'provider'
              ? [{ heading: 'Active services', cell: (row: OrganisationRow) => row.activeServices, numeric: true }]
              : []),
            { heading: 'Status', cell: ({ status }) => <Status {...organisationStatusWords[status]} /> },
          ]}
          rows={rows}
          rowKey={({ id }) => id}
          empty="None yet."
        />
        <More of={many.toLowerCase()} next={next} first={first} />
      </Section>
      {networkHref !== undefined && (
        <p>
          <a href={networkHref}>The network itself: its name, numbers and administrators</a>
        </p>
      )}
    </Page>
  );
}
