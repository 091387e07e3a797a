import { Hono } from 'hono';
import {
  type DirectoryRow,
  OrganisationKind,
  type OrganisationView,
  saveOrganisation,
  viewDirectory,
  viewOrganisation,
} from '@fingerpost/core/directory';
import {
  ChooseKindPage,
  OrganisationFormPage,
  OrganisationPage,
  type OrganisationRow,
  OrganisationsPage,
} from '@fingerpost/pages/directory';
import { emptyForm, type FormState } from '@fingerpost/pages/form';
import { confirmationOf, doneAt } from './done.ts';
import { inputFrom } from './fields.ts';
import {
  belongsTo,
  choicesOfKind,
  complaintsWords,
  membersOf,
  servedBy,
  servicesOf,
  safeguardingWords,
  workersOf,
} from './organisation-parts.ts';
import { pagingOf } from './paging.ts';
import { takeStep } from './step.tsx';
import { show, type Visit, visit } from './visit.tsx';

/** The pages of the network's administrators about organisations. */
export const directoryRoutes = new Hono();

const admin = (work: (visit: Visit) => Promise<Response>) => visit(['network-admin'], work);
const words = {
  name: 'Give the name of the organisation.',
  teamId: 'Choose the team.',
  commissionerId: 'Choose the commissioner.',
  phone: 'Check the phone number.',
  'safeguarding.leadId': 'Choose who leads, or nobody in both places.',
  'safeguarding.deputyId': 'Choose a deputy, or nobody in both places.',
  slug: 'Use small letters, digits and single hyphens.',
};

const fieldOfCode: Readonly<Record<string, string>> = {
  'organisation.relation': 'name',
  'organisation.slug-taken': 'slug',
  'organisation.safeguarding': 'safeguarding.deputyId',
};

const kindOf = (text: string | undefined): OrganisationKind | undefined => OrganisationKind.safeParse(text).data;

const rowOf =
  ({ directory }: Visit) =>
  (row: DirectoryRow): OrganisationRow => ({
    id: row.organisationId,
    name: row.name,
    status: row.status,
    belongsTo: belongsTo(directory, row)?.name,
    activeMembers: row.activeMembers,
    activeServices: row.activeServices,
  });

directoryRoutes.get(
  '/organisations',
  admin(async (visit) => {
    const kind = kindOf(visit.c.req.query('kind')) ?? 'practice';
    const { cursor, first, nextAt } = pagingOf(visit, `/organisations?kind=${kind}`);
    const { items, next } = await viewDirectory({ kind, cursor }, visit.context);
    const network = visit.directory.network();
    return show(
      <OrganisationsPage
        frame={visit.frame}
        kind={kind}
        rows={items.map(rowOf(visit))}
        networkHref={network === undefined ? undefined : `/organisations/${network.organisationId}`}
        next={nextAt(next)}
        first={first}
        confirmation={confirmationOf(visit)}
      />,
    );
  }),
);

const organisationForm = (visit: Visit, kind: OrganisationKind, form: FormState, changes?: OrganisationView) => (
  <OrganisationFormPage
    frame={visit.frame}
    idempotencyKey={crypto.randomUUID()}
    kind={kind}
    changes={
      changes === undefined
        ? undefined
        : { id: changes.organisationId, name: changes.name, version: String(changes.version) }
    }
    teams={choicesOfKind(visit.directory, 'team')}
    commissioners={choicesOfKind(visit.directory, 'commissioner')}
    workers={changes === undefined ? [] : workersOf(visit.directory, changes)}
    form={form}
  />
);

directoryRoutes.get(
  '/organisations/new',
  admin(async (visit) => {
    const kind = kindOf(visit.c.req.query('kind'));
    return show(
      kind === undefined || kind === 'network' ? (
        <ChooseKindPage frame={visit.frame} />
      ) : (
        organisationForm(visit, kind, emptyForm)
      ),
    );
  }),
);

directoryRoutes.post(
  '/organisations',
  admin((visit) =>
    takeStep(visit, {
      run: () => saveOrganisation(inputFrom(visit.values), visit.context),
      done: ({ organisationId }) => doneAt(`/organisations/${organisationId}`, 'organisation-saved'),
      again: (form) => organisationForm(visit, kindOf(String(visit.values['kind'])) ?? 'practice', form),
      field: (code) => fieldOfCode[code],
      words,
    }),
  ),
);

const found = ({ c, context }: Visit): Promise<OrganisationView> =>
  viewOrganisation({ organisationId: c.req.param('organisationId') }, context);

directoryRoutes.get(
  '/organisations/:organisationId',
  admin(async (visit) => {
    const organisation = await found(visit);
    const [members, services] = await Promise.all([membersOf(visit, organisation), servicesOf(visit, organisation)]);
    return show(
      <OrganisationPage
        frame={visit.frame}
        organisation={organisation}
        belongsTo={belongsTo(visit.directory, organisation)}
        served={servedBy(visit.directory, organisation)}
        safeguarding={safeguardingWords(visit.directory, organisation)}
        complaints={complaintsWords(visit.directory, organisation)}
        members={members.rows}
        moreMembers={members.more}
        services={services.rows}
        moreServices={services.more}
        confirmation={confirmationOf(visit)}
      />,
    );
  }),
);

/** The fields of a form for what an organisation says, those of a part of it under its name: `safeguarding.leadId`. */
const fieldsOf = (parts: object, before = ''): readonly (readonly [string, string])[] =>
  Object.entries(parts).flatMap(([name, value]: [string, unknown]) =>
    typeof value === 'object' && value !== null
      ? fieldsOf(value, `${before}${name}.`)
      : [[`${before}${name}`, String(value)] as const],
  );

const formOf = ({ policy: _policy, ...rest }: Record<string, unknown>): FormState => ({
  errors: [],
  values: Object.fromEntries(fieldsOf(rest)),
});

directoryRoutes.get(
  '/organisations/:organisationId/change',
  admin(async (visit) => {
    const organisation = await found(visit);
    return show(organisationForm(visit, organisation.kind, formOf(organisation), organisation));
  }),
);

directoryRoutes.post(
  '/organisations/:organisationId/change',
  admin((visit) =>
    takeStep(visit, {
      run: () =>
        saveOrganisation(
          { ...inputFrom(visit.values), organisationId: visit.c.req.param('organisationId') },
          visit.context,
        ),
      done: ({ organisationId }) => doneAt(`/organisations/${organisationId}`, 'organisation-saved'),
      again: async (form) => {
        const organisation = await found(visit);
        return organisationForm(visit, organisation.kind, form, organisation);
      },
      field: (code) => fieldOfCode[code],
      words,
    }),
  ),
);
