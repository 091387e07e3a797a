import {
  type Directory,
  listMembers,
  listServices,
  type Organisation,
  type OrganisationView,
  type ServiceView,
} from '@fingerpost/core/directory';
import type { MemberRow, Related, ServiceRow } from '@fingerpost/pages/directory';
import type { Visit } from './visit.tsx';

const byName = (one: { readonly name: string }, other: { readonly name: string }): number =>
  one.name.localeCompare(other.name);

const related = ({ organisationId: id, name }: Organisation): Related => ({ id, name });

/** Gives the team of a practice or the commissioner of a team. */
export const belongsTo = (directory: Directory, organisation: Organisation): Related | undefined => {
  const id =
    organisation.kind === 'practice'
      ? organisation.teamId
      : organisation.kind === 'team'
        ? organisation.commissionerId
        : undefined;
  return id === undefined ? undefined : { id, name: directory.nameOf(id) };
};

/** Gives the practices of a team or the teams of a commissioner, by name. */
export const servedBy = (directory: Directory, { organisationId }: Organisation): readonly Related[] =>
  directory
    .organisations()
    .filter((other) => belongsTo(directory, other)?.id === organisationId)
    .toSorted(byName)
    .map(related);

/** Gives the active organisations of a kind as the choices of a form. */
export const choicesOfKind = (directory: Directory, kind: Organisation['kind']) =>
  directory
    .organisations()
    .filter((organisation) => organisation.kind === kind && organisation.status === 'active')
    .toSorted(byName)
    .map(({ organisationId, name }) => ({ value: organisationId, label: name }));

const moreAt = (path: string, name: string, next: string | undefined): string | undefined =>
  next === undefined ? undefined : `${path}?${name}=${encodeURIComponent(next)}`;

/** Reads a page of an organisation's members, those who are out last. */
export const membersOf = async (
  { c, context }: Visit,
  { organisationId }: OrganisationView,
): Promise<{ rows: readonly MemberRow[]; more: string | undefined }> => {
  const { items, next } = await listMembers({ organisationId, limit: 100, cursor: c.req.query('members') }, context);
  const rows = items.map(({ memberId: id, name, role, status }) => ({ id, name, role, status })).toSorted(byName);
  const isOut = ({ status }: MemberRow): boolean => status === 'deactivated';
  return {
    rows: [...rows.filter((row) => !isOut(row)), ...rows.filter(isOut)],
    more: moreAt(`/organisations/${organisationId}`, 'members', next),
  };
};

/** Puts a listing into a row of its organisation's list. */
const serviceRow = ({ serviceId: id, name, kind, status }: ServiceView): ServiceRow => ({
  id,
  name,
  kind,
  status,
});

/** Reads a page of a provider's services; nothing for organisations of other kinds. */
export const servicesOf = async (
  { c, context }: Visit,
  { organisationId, kind }: Pick<OrganisationView, 'organisationId' | 'kind'>,
  path = `/organisations/${organisationId}`,
): Promise<{ rows: readonly ServiceRow[]; more: string | undefined }> => {
  if (kind !== 'provider') return { rows: [], more: undefined };
  const { items, next } = await listServices({ organisationId, limit: 100, cursor: c.req.query('services') }, context);
  return { rows: items.map(serviceRow).toSorted(byName), more: moreAt(path, 'services', next) };
};

/** Gives the members of a team who can look after safeguarding, as the choices of a form. */
export const workersOf = (directory: Directory, { organisationId }: Pick<Organisation, 'organisationId'>) =>
  directory
    .membersOf(organisationId)
    .filter(({ active, role }) => active && (role === 'link-worker' || role === 'team-lead'))
    .toSorted(byName)
    .map(({ memberId, name }) => ({ value: memberId, label: name }));

/** Says who looks after safeguarding for a team; undefined for organisations of other kinds. */
export const safeguardingWords = (directory: Directory, organisation: Organisation): string | undefined => {
  if (organisation.kind !== 'team') return undefined;
  const { safeguarding } = organisation;
  if (safeguarding === undefined) return 'Nobody is named: the team\u2019s leads';
  const nameOf = (memberId: string): string => {
    const member = directory.member(memberId);
    return member?.active === true ? member.name : 'somebody who has left';
  };
  return `${nameOf(safeguarding.leadId)}, deputy ${nameOf(safeguarding.deputyId)}`;
};

/** Says who answers complaints about an organisation. */
export const complaintsWords = (directory: Directory, { complaints }: Organisation): string => {
  if (complaints === undefined) return 'Nobody is named: they come to you';
  const nameOf = (memberId: string): string => directory.member(memberId)?.name ?? 'somebody who has left';
  const { leadId, deputyId } = complaints;
  return deputyId === undefined ? nameOf(leadId) : `${nameOf(leadId)}, deputy ${nameOf(deputyId)}`;
};
