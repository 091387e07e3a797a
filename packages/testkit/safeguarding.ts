import { raiseConcern, raiseReferralConcern } from '@fingerpost/core/concern';
import { type MemberEntry, readSnapshot } from '@fingerpost/core/directory';
import type { StaffActor } from '@fingerpost/kernel';
import { putDirectory, staff } from './network.ts';
import type { Circumstances, World } from './world.ts';

type Away = NonNullable<MemberEntry['away']>;

/** Names who looks after safeguarding for the first team, with the days on which somebody of it is away or has left. */
export const nameSafeguarding = async (
  world: World,
  { lead, deputy }: { readonly lead: StaffActor; readonly deputy: StaffActor },
  changes: { readonly away?: readonly (readonly [StaffActor, Away])[]; readonly left?: readonly StaffActor[] } = {},
): Promise<void> => {
  const snapshot = structuredClone((await readSnapshot(world)).snapshot);
  const team = snapshot.organisations[lead.organisationId]?.entry;
  if (team?.kind !== 'team') throw new Error('they are of no team');
  team.safeguarding = { leadId: lead.memberId, deputyId: deputy.memberId };
  for (const [actor, away] of changes.away ?? []) {
    const member = snapshot.members[actor.memberId];
    if (member !== undefined) member.entry.away = away;
  }
  for (const { memberId } of changes.left ?? []) {
    const member = snapshot.members[memberId];
    if (member !== undefined) member.entry.active = false;
  }
  await putDirectory(world.objects, snapshot);
};

/** What somebody who is worried says in the tests, with a word that stands nowhere else. */
export const worry = {
  words: 'Bruises on both arms; markworry at home.',
  inDanger: 'no',
  personKnows: 'not-known',
} as const;

/** Raises a concern about the person of a case as its practice, or as the actor named. */
export const raisedConcernIn = async (
  world: World,
  caseId: string,
  { as = staff.referrer, ...when }: Circumstances & { readonly as?: StaffActor } = {},
): Promise<string> => (await raiseConcern({ caseId, ...worry }, world.as(as, when))).concernId;

/** Raises a concern from a referral as the first provider. */
export const raisedByProviderIn = async (world: World, referralId: string, when: Circumstances = {}): Promise<string> =>
  (await raiseReferralConcern({ referralId, ...worry }, world.as(staff.provider, when))).concernId;

/** What visitors are told in the tests, with words that stand nowhere else. */
export const risk = {
  text: 'Ring first: a markdog is loose in the yard.',
  on: '2026-10-30',
  source: 'A neighbour, on the phone',
  reviewOn: '2027-03-01',
} as const;
