import * as z from 'zod';
import type { Actor } from '@fingerpost/kernel';

/**
 * Who must act: one member, everybody of an organisation, a team's leads, whoever stands for its
 * safeguarding lead or deputy, whoever is named for its complaints, the person, or the network's
 * administrators.
 */
export const Holder = z.object({
  kind: z.enum([
    'member',
    'organisation',
    'leads',
    'safeguarding-lead',
    'safeguarding-deputy',
    'complaints-lead',
    'complaints-deputy',
    'person',
    'administrators',
  ]),
  id: z.string(),
});
export type Holder = z.infer<typeof Holder>;

/** Gives the value of the `byHolder` key. */
export const holderKey = (holder: Holder): string => `${holder.kind}:${holder.id}`;

/** Reads the value of the `byHolder` key. */
export const holderOf = (key: string): Holder => {
  const [kind, id] = key.split(':');
  return Holder.parse({ kind, id });
};

/** Makes the holder that stands for one member. */
export const heldByMember = (memberId: string): Holder => ({ kind: 'member', id: memberId });

/** Makes the holder that stands for everybody of an organisation. */
export const heldByOrganisation = (organisationId: string): Holder => ({ kind: 'organisation', id: organisationId });

/** Makes the holder that stands for the person a case is of. */
export const heldByPerson = (caseId: string): Holder => ({ kind: 'person', id: caseId });

/** Makes the holder that stands for the leads of a team. */
export const heldByLeads = (teamId: string): Holder => ({ kind: 'leads', id: teamId });

/** Makes the holder that stands for the safeguarding lead of a team, whoever that is on the day. */
export const heldBySafeguardingLead = (teamId: string): Holder => ({ kind: 'safeguarding-lead', id: teamId });

/** Makes the holder that stands for the deputy of a team's safeguarding lead. */
export const heldBySafeguardingDeputy = (teamId: string): Holder => ({ kind: 'safeguarding-deputy', id: teamId });

/** Makes the holder that stands for whoever answers complaints about an organisation. */
export const heldByComplaintsLead = (organisationId: string): Holder => ({
  kind: 'complaints-lead',
  id: organisationId,
});

/** Makes the holder that stands for the deputy of whoever answers complaints about an organisation. */
export const heldByComplaintsDeputy = (organisationId: string): Holder => ({
  kind: 'complaints-deputy',
  id: organisationId,
});

/** Makes the holder that stands for the network's administrators. */
export const heldByAdministrators: Holder = { kind: 'administrators', id: 'network' };

/** Gives every holder whose work an actor sees as their own: themselves, their organisation, and their lead's queue. */
export const holdersOf = (actor: Actor): readonly Holder[] => {
  if (actor.kind !== 'staff') return [];
  switch (actor.role) {
    case 'link-worker':
      return [heldByMember(actor.memberId)];
    case 'team-lead':
      return [heldByMember(actor.memberId), heldByLeads(actor.organisationId)];
    case 'network-admin':
      return [heldByAdministrators];
    case 'referrer':
    case 'provider':
      return [heldByOrganisation(actor.organisationId)];
    case 'commissioner':
      return [heldByOrganisation(actor.organisationId)];
    case 'patient-representative':
      return [];
  }
};

/** Gives who takes what nobody of a team did in time: its leads, or the network's administrators where it has none. */
export const heldAbove = (teamId: string, hasLeads: boolean): Holder =>
  hasLeads ? heldByLeads(teamId) : heldByAdministrators;
