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
  emptyForm,
  type FormState,
  OrganisationFormPage,
  OrganisationPage,
  type OrganisationRow,
  OrganisationsPage,
} from '@fingerpost/pages';
import { confirmationOf, doneAt } from './done.ts';
import { inputFrom } from './fields.ts';
import { belongsTo, choicesOfKind, membersOf, servedBy, servicesOf } from './organisation-parts.ts';
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
      field: (code) => (code === 'organisation.relation' ? 'name' : undefined),
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
        members={members.rows}
        moreMembers={members.more}
        services={services.rows}
        moreServices={services.more}
        confirmation={confirmationOf(visit)}
      />,
    );
  }),
);

const formOf = ({ policy: _policy, ...rest }: Record<string, unknown>): FormState => ({
  errors: [],
  values: Object.fromEntries(Object.entries(rest).map(([name, value]) => [name, String(value)])),
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
      words,
    }),
  ),
);
