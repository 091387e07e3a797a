import type { Context } from '@fingerpost/kernel';
import { barredIn, type Case, type CaseItems } from '@fingerpost/core/case';
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

/** Lists whom the person of a case can complain of: the team, the services that were asked, the practices, and the network itself. */
export const mayBeAbout = (items: CaseItems, directory: Directory): readonly About[] => {
  const { teamId, practiceId, registeredPracticeId } = items.found;
  const practices = [...new Set([practiceId, registeredPracticeId])].filter((id) => id !== undefined);
  const network = directory.network();
  return [
    ...[teamId, ...practices].map((organisationId) => ({ organisationId, name: directory.nameOf(organisationId) })),
    ...servicesAsked(items, directory),
    ...(network === undefined ? [] : [{ organisationId: network.organisationId, name: network.name }]),
  ];
};

/** Whether it is about one person there: nobody in particular, the link worker, or whoever answers complaints. */
export type AboutWhom = 'nobody' | 'worker' | 'complaints-lead';

/** Lists who neither holds a complaint nor reads it: those it is about, and those from whom the case is kept. */
export const barredBy = (
  context: Pick<Context, 'now'>,
  directory: Directory,
  about: { readonly organisationId: string; readonly whom: AboutWhom },
  items?: Pick<CaseItems, 'notWith'> & { readonly found: Pick<Case, 'workerId' | 'teamId'> },
): readonly string[] => {
  const { organisationId, whom } = about;
  const kept = items === undefined ? [] : [...barredIn(items.notWith)];
  if (whom === 'complaints-lead') {
    const leadId = directory.organisation(organisationId)?.complaints?.leadId;
    return leadId === undefined ? kept : [...kept, leadId];
  }
  const workerId = whom === 'worker' && organisationId === items?.found.teamId ? items.found.workerId : undefined;
  if (workerId === undefined) return kept;
  // Whoever stands in for the worker today may be the one who is meant.
  const acting = actingFor(workerId, directory, dayOf(context.now));
  return [...kept, workerId, ...(acting === undefined ? [] : [acting])];
};
