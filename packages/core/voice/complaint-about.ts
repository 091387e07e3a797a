import * as z from 'zod';
import type { Context } from '@fingerpost/kernel';
import { barredIn, type Case, type CaseItems, readEvents } from '@fingerpost/core/case';
import { type Directory, isRestricted } from '@fingerpost/core/directory';
import { referralOf } from '@fingerpost/core/referral';
import { actingFor, dayOf } from '@fingerpost/core/work';

/** An organisation that a complaint can be about; one that their page names nowhere has no name here either. */
export type About = { readonly organisationId: string; readonly name: string | undefined };

const servicesAsked = (items: CaseItems, directory: Directory): readonly About[] => {
  const { restrictedNeeds } = directory.policyOf(items.found.commissionerId);
  const asked = new Map<string, About>();
  for (const item of items.rest.filter(({ type }) => type === 'referral')) {
    const { providerId: organisationId, needs } = referralOf(item);
    const isUnnamed = needs.some((need) => isRestricted(need, restrictedNeeds));
    const name = isUnnamed ? undefined : directory.nameOf(organisationId);
    if (!isUnnamed || !asked.has(organisationId)) asked.set(organisationId, { organisationId, name });
  }
  return [...asked.values()];
};

/** Lists whom the person of a case can complain of: the team, the services that were asked, the practices, the commissioner, and the network itself. */
export const mayBeAbout = (items: CaseItems, directory: Directory): readonly About[] => {
  const { teamId, practiceId, registeredPracticeId, commissionerId } = items.found;
  const practices = [...new Set([practiceId, registeredPracticeId])].filter((id) => id !== undefined);
  const network = directory.network();
  return [
    ...[teamId, ...practices].map((organisationId) => ({ organisationId, name: directory.nameOf(organisationId) })),
    ...servicesAsked(items, directory),
    ...(commissionerId === undefined
      ? []
      : [{ organisationId: commissionerId, name: directory.nameOf(commissionerId) }]),
    ...(network === undefined ? [] : [{ organisationId: network.organisationId, name: network.name }]),
  ];
};

/**
 * Whom it is about there: nobody in particular, the link worker, the lead of the team, whoever answers
 * complaints or stands in for them, somebody else, or the organisation as a whole.
 */
export const AboutWhom = z.enum([
  'nobody',
  'worker',
  'team-lead',
  'complaints-lead',
  'complaints-deputy',
  'member',
  'everybody',
]);
export type AboutWhom = z.infer<typeof AboutWhom>;

/** Who neither holds a complaint nor reads it: by member, and by organisation as a whole. */
export type Barred = { readonly members: readonly string[]; readonly organisations: readonly string[] };

type InCase = Pick<CaseItems, 'notWith'> & { readonly found: Pick<Case, 'id' | 'workerId' | 'teamId'> };

/** Whoever stands in for the worker today may be the one who is meant. */
const workerOf = (
  { now }: Pick<Context, 'now'>,
  directory: Directory,
  { workerId }: Pick<Case, 'workerId'>,
): readonly string[] => {
  if (workerId === undefined) return [];
  const acting = actingFor(workerId, directory, dayOf(now));
  return [workerId, ...(acting === undefined ? [] : [acting])];
};

/** Members of an organisation who did anything on a case. */
const whoDealtWith = async (context: Context, caseId: string, organisationId: string): Promise<readonly string[]> =>
  (await readEvents(context, caseId)).flatMap(({ actor }) =>
    actor.kind === 'staff' && actor.organisationId === organisationId ? [actor.memberId] : [],
  );

/**
 * Tells who neither holds a complaint nor reads it: those it is about, and those from whom the case is
 * kept. Where nobody can say which member is meant, it is none of that organisation's to answer.
 */
export const barredBy = async (
  context: Context,
  directory: Directory,
  { organisationId, whom }: { readonly organisationId: string; readonly whom: AboutWhom },
  items?: InCase,
): Promise<Barred> => {
  const kept = items === undefined ? [] : [...barredIn(items.notWith)];
  const also = (members: readonly string[]): Barred => ({ members: [...kept, ...members], organisations: [] });
  const outside: Barred = { members: kept, organisations: [organisationId] };
  const isTeam = organisationId === items?.found.teamId;
  const desk = directory.organisation(organisationId)?.complaints;
  switch (whom) {
    case 'nobody':
      return also([]);
    case 'worker':
      return also(isTeam ? workerOf(context, directory, items.found) : []);
    case 'team-lead':
      return also(
        directory.membersOf(organisationId).flatMap(({ role, memberId }) => (role === 'team-lead' ? [memberId] : [])),
      );
    case 'complaints-lead':
      return also(desk?.leadId === undefined ? [] : [desk.leadId]);
    case 'complaints-deputy':
      return also(desk?.deputyId === undefined ? [] : [desk.deputyId]);
    case 'member': {
      const met = items === undefined ? [] : await whoDealtWith(context, items.found.id, organisationId);
      return met.length === 0 ? outside : also([...new Set(met)]);
    }
    case 'everybody':
      return outside;
  }
};
