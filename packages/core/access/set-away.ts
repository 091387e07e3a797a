import * as z from 'zod';
import {
  commit,
  type Context,
  makeEvent,
  MemberId,
  mustMatch,
  refuse,
  type StaffActor,
  useCase,
  wasHadBefore,
} from '@fingerpost/kernel';
import { memberKey } from './access.keys.ts';
import { accessRefusals } from './access.refusals.ts';
import type { Member } from './member.ts';
import { memberActor } from './member-actor.ts';
import { putMember, storedMember, type StoredMember } from './member.repository.ts';

const Dates = z.object({ from: z.iso.date(), to: z.iso.date(), cover: MemberId });

/** From when to when a member is away and who acts meanwhile; without `away` they are back. */
export type AwayState = Pick<Member, 'memberId' | 'away'> & { readonly version: number };

const read = async (context: Context, organisationId: string, memberIds: readonly string[]) => {
  const items = await context.table.getMany(memberIds.map((memberId) => memberKey(organisationId, memberId)));
  const members = items.map(storedMember);
  return (memberId: string | undefined): StoredMember | undefined =>
    members.find(({ member }) => member.memberId === memberId);
};

const mayStandIn = (cover: Member | undefined, away: z.infer<typeof Dates>): boolean => {
  if (cover?.status !== 'active' || (cover.role !== 'link-worker' && cover.role !== 'team-lead')) return false;
  return cover.away === undefined || cover.away.to < away.from || away.to < cover.away.from;
};

/** Tells whether a member holds something that is kept from somebody; reads nothing where nothing is. */
const mustNotSeeAll = async (context: Context, memberId: string, cover: Member | undefined): Promise<boolean> => {
  const kept = cover?.notWith ?? [];
  let after: Record<string, string> | undefined;
  do {
    if (kept.length === 0) return false;
    const page = await context.table.queryIndex('byHolder', `member:${memberId}`, after === undefined ? {} : { after });
    if (page.rows.some(({ pk }) => kept.includes(pk.slice(pk.indexOf('#') + 1)))) return true;
    after = page.after;
  } while (after !== undefined);
  return false;
};

const mayDecide = (actor: StaffActor, memberId: string): boolean =>
  actor.role === 'team-lead' || actor.memberId === memberId;

/**
 * Sets from when to when a member of a team is away and who covers for them, or, with no dates, that
 * they are back: by a lead for their team, by a link worker for themselves. Refuses: member.not-in-team,
 * member.away-dates, member.cover where that member cannot act on those days, version.stale.
 */
export const setAway = useCase({
  input: z.object({ memberId: MemberId, ...Dates.partial().shape }),
  allow: ['link-worker', 'team-lead'],
  run: async ({ memberId, ...dates }, context): Promise<AwayState> => {
    const actor = memberActor(context.actor);
    const { organisationId } = actor;
    const find = await read(context, organisationId, [memberId, ...(dates.cover === undefined ? [] : [dates.cover])]);
    const before = find(memberId);
    if (before === undefined || !mayDecide(actor, memberId)) throw refuse(accessRefusals.memberMissing);
    const head = memberKey(organisationId, memberId);
    if (await wasHadBefore(context, head)) return { memberId, away: before.member.away, version: before.version };
    mustMatch(context, before.version);
    const isBack = Object.values(dates).every((value) => value === undefined);
    const away = isBack ? undefined : Dates.safeParse(dates).data;
    if (!isBack && (away === undefined || away.to < away.from || away.cover === memberId))
      throw refuse(accessRefusals.awayDates);
    const cover = away === undefined ? undefined : find(away.cover)?.member;
    if (away !== undefined && (!mayStandIn(cover, away) || (await mustNotSeeAll(context, memberId, cover))))
      throw refuse(accessRefusals.cover);
    const after: StoredMember = { member: { ...before.member, away }, version: before.version + 1 };
    await commit(context, {
      head,
      event: makeEvent(context, {
        type: 'MemberAwaySet',
        subject: memberId,
        version: after.version,
        data: { organisationId, memberId, ...away },
      }),
      writes: [putMember(after)],
    });
    return { memberId, away, version: after.version };
  },
});
