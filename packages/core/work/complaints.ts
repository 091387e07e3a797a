import type { Actor } from '@fingerpost/kernel';
import { isAway } from '@fingerpost/core/access';
import type { Directory, MemberEntry } from '@fingerpost/core/directory';
import { heldByAdministrators, heldByComplaintsDeputy, heldByComplaintsLead, type Holder } from './holder.ts';

const places = ['lead', 'deputy'] as const;
type Place = (typeof places)[number];
const holders = { lead: heldByComplaintsLead, deputy: heldByComplaintsDeputy } as const;

/** Gives who is named for the complaints about an organisation in a place, and still works there. */
export const namedForComplaints = (
  place: Place,
  organisationId: string,
  directory: Directory,
): MemberEntry | undefined => {
  const desk = directory.organisation(organisationId)?.complaints;
  const memberId = place === 'lead' ? desk?.leadId : desk?.deputyId;
  return directory.membersOf(organisationId).find((member) => member.active && member.memberId === memberId);
};

/**
 * Gives who takes a complaint about an organisation on a day: its complaints lead, or the deputy where
 * it is about the lead or they are away, or the network's administrators where nobody is left. `above`
 * leaves out a holder who has had it, and whoever comes before them.
 */
export const complaintsFor = (
  organisationId: string,
  directory: Directory,
  day: string,
  barred: readonly string[],
  above?: Holder['kind'],
): Holder => {
  const after = places.findIndex((place) => holders[place](organisationId).kind === above) + 1;
  const place = places.slice(after).find((each) => {
    const named = namedForComplaints(each, organisationId, directory);
    return named !== undefined && !isAway(named, day) && !barred.includes(named.memberId);
  });
  return place === undefined || above === 'administrators' ? heldByAdministrators : holders[place](organisationId);
};

/** Lists the holders of complaints about their organisation whose work a member sees as their own: nobody stands in for those who are named. */
export const complaintHoldersOf = (actor: Actor, directory: Directory): readonly Holder[] => {
  if (actor.kind !== 'staff') return [];
  const { memberId, organisationId } = actor;
  return places
    .filter((place) => namedForComplaints(place, organisationId, directory)?.memberId === memberId)
    .map((place) => holders[place](organisationId));
};
