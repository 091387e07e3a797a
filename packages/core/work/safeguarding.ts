import { isAway } from '@fingerpost/core/access';
import type { Directory, MemberEntry } from '@fingerpost/core/directory';
import { heldByLeads, heldBySafeguardingDeputy, heldBySafeguardingLead, type Holder } from './holder.ts';

const holders = { lead: heldBySafeguardingLead, deputy: heldBySafeguardingDeputy } as const;
type Place = keyof typeof holders;
const places: readonly Place[] = ['lead', 'deputy'];

const workersOf = (teamId: string, directory: Directory): readonly MemberEntry[] =>
  directory.membersOf(teamId).filter(({ active, role }) => active && (role === 'link-worker' || role === 'team-lead'));

/** Those who are named for a team and still work there. */
const namedFor = (teamId: string, directory: Directory): Readonly<Partial<Record<Place, MemberEntry>>> => {
  const team = directory.organisation(teamId);
  const named = team?.kind === 'team' ? team.safeguarding : undefined;
  const working = (id: string | undefined) => workersOf(teamId, directory).find(({ memberId }) => memberId === id);
  const [lead, deputy] = [working(named?.leadId), working(named?.deputyId)];
  return { ...(lead === undefined ? {} : { lead }), ...(deputy === undefined ? {} : { deputy }) };
};

/** Gives who acts in a place on a day: who is named, or the other while they are away or gone; undefined when neither is there. */
const namedOn = (place: Place, teamId: string, directory: Directory, day: string): MemberEntry | undefined => {
  const { lead, deputy } = namedFor(teamId, directory);
  const order = place === 'lead' ? [lead, deputy] : [deputy, lead];
  return order.find((member) => member !== undefined && !isAway(member, day));
};

/** A team's leads who are here on a day, or all of them where none is. */
const leadsOn = (teamId: string, directory: Directory, day: string): readonly MemberEntry[] => {
  const leads = workersOf(teamId, directory).filter(({ role }) => role === 'team-lead');
  const here = leads.filter((lead) => !isAway(lead, day));
  return here.length === 0 ? leads : here;
};

/**
 * Lists those who act for a holder that stands for a team's safeguarding lead or deputy: where neither
 * is there, or nobody is named, the team's leads. Nobody acts so for any other holder.
 */
export const actingForSafeguarding = (holder: Holder, directory: Directory, day: string): readonly MemberEntry[] => {
  const place = places.find((each) => holders[each](holder.id).kind === holder.kind);
  if (place === undefined) return [];
  const named = namedOn(place, holder.id, directory, day);
  if (named !== undefined) return [named];
  return leadsOn(holder.id, directory, day);
};

type Barred = ReadonlySet<string>;

/**
 * Lists those who look at a concern that a holder has, a team's leads among them, without those from
 * whom its case is kept.
 */
export const lookingAfter = (
  holder: Holder,
  directory: Directory,
  day: string,
  barred: Barred,
): readonly MemberEntry[] =>
  (holder.kind === 'leads' ? leadsOn(holder.id, directory, day) : actingForSafeguarding(holder, directory, day)).filter(
    ({ memberId }) => !barred.has(memberId),
  );

/**
 * Gives who takes a worry about a case: the team's safeguarding lead, or its deputy where the case is
 * kept from the lead, or its leads where it is kept from both; undefined where nobody is left. `above`
 * leaves out a holder who has had it, and whoever comes before them.
 */
export const safeguardingFor = (
  teamId: string,
  directory: Directory,
  day: string,
  barred: Barred,
  above?: Holder['kind'],
): Holder | undefined => {
  const named = namedFor(teamId, directory);
  const order = [...places.map((place) => holders[place](teamId)), heldByLeads(teamId)];
  return order.slice(order.findIndex(({ kind }) => kind === above) + 1).find((holder) => {
    const place = places.find((each) => holders[each](teamId).kind === holder.kind);
    const own = place === undefined ? undefined : named[place]?.memberId;
    // Whoever stands in while they are away would hand it back to somebody who must not see it.
    if (own !== undefined && barred.has(own)) return false;
    return lookingAfter(holder, directory, day, barred).length > 0;
  });
};

/** Gives the holder that stands for a member who is named for a team's safeguarding; undefined for anybody else. */
export const safeguardingPlaceOf = (memberId: string, teamId: string, directory: Directory): Holder | undefined => {
  const named = namedFor(teamId, directory);
  const place = places.find((each) => named[each]?.memberId === memberId);
  return place === undefined ? undefined : holders[place](teamId);
};

/**
 * Lists the safeguarding holders of a team whose work a member sees as their own on a day: none for
 * most members. `actsAsLead` says that they are one of its leads, or stand in for them.
 */
export const safeguardingHoldersOf = (
  { memberId, organisationId: teamId }: { readonly memberId: string; readonly organisationId: string },
  directory: Directory,
  day: string,
  actsAsLead: boolean,
): readonly Holder[] =>
  places
    .filter((place) => {
      const acting = namedOn(place, teamId, directory, day);
      const isNamed = namedFor(teamId, directory)[place]?.memberId === memberId;
      return isNamed || (acting === undefined ? actsAsLead : acting.memberId === memberId);
    })
    .map((place) => holders[place](teamId));
