import type { Actor } from '@fingerpost/kernel';
import { isAway } from '@fingerpost/core/access';
import type { Directory, MemberEntry } from '@fingerpost/core/directory';
import {
  heldByAdministrators,
  heldByComplaintsDeputy,
  heldByComplaintsLead,
  heldByOrganisation,
  type Holder,
  holderKey,
} from './holder.ts';

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

/** To whom a complaint must not come, and which commissioner answers for the network where its administrators may not. */
export type ComplaintBars = {
  readonly members: readonly string[];
  readonly organisations: readonly string[];
  readonly commissionerId?: string | undefined;
};

type At = { readonly directory: Directory; readonly day: string; readonly bars: ComplaintBars };

/** Somebody of an organisation who is there and whom it is not about. */
const free = (organisationId: string, { directory, bars }: At, role?: MemberEntry['role']): readonly MemberEntry[] =>
  bars.organisations.includes(organisationId)
    ? []
    : directory
        .membersOf(organisationId)
        .filter((each) => each.active && (role === undefined || each.role === role))
        .filter(({ memberId }) => !bars.members.includes(memberId));

type Rung = { readonly holder: Holder; readonly isFree: boolean };

const deskOf = (organisationId: string, at: At): readonly Rung[] =>
  places.map((place) => {
    const named = namedForComplaints(place, organisationId, at.directory);
    const isFree = free(organisationId, at).some((each) => each.memberId === named?.memberId && !isAway(each, at.day));
    return { holder: holders[place](organisationId), isFree };
  });

const rungsOf = (organisationId: string, at: At): readonly Rung[] => {
  const { directory, bars } = at;
  const network = directory.network();
  const administrates = network !== undefined && free(network.organisationId, at, 'network-admin').length > 0;
  const own = [...deskOf(organisationId, at), { holder: heldByAdministrators, isFree: administrates }];
  const { commissionerId } = bars;
  if (administrates || commissionerId === undefined || commissionerId === organisationId) return own;
  const last = {
    holder: heldByOrganisation(commissionerId),
    isFree: free(commissionerId, at, 'commissioner').length > 0,
  };
  return [...own, ...deskOf(commissionerId, at), last];
};

/**
 * Gives who takes a complaint about an organisation on a day: its complaints lead, the deputy where it is
 * about the lead or they are away, the network's administrators where neither may, and the commissioner
 * where it is about those. `above` leaves out a holder who has had it, and whoever comes before them;
 * undefined where nobody here is left whom it is not about.
 */
export const complaintsFor = (
  organisationId: string,
  directory: Directory,
  day: string,
  bars: ComplaintBars,
  above?: Holder,
): Holder | undefined => {
  const rungs = rungsOf(organisationId, { directory, day, bars });
  const had = above === undefined ? -1 : rungs.findIndex(({ holder }) => holderKey(holder) === holderKey(above));
  return rungs.slice(had + 1).find(({ isFree }) => isFree)?.holder;
};

/** Lists the holders of complaints about their organisation whose work a member sees as their own: nobody stands in for those who are named. */
export const complaintHoldersOf = (actor: Actor, directory: Directory): readonly Holder[] => {
  if (actor.kind !== 'staff') return [];
  const { memberId, organisationId } = actor;
  return places
    .filter((place) => namedForComplaints(place, organisationId, directory)?.memberId === memberId)
    .map((place) => holders[place](organisationId));
};
