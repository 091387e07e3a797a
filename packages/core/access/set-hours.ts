import * as z from 'zod';
import { commit, makeEvent, MemberId, mustMatch, refuse, useCase, wasHadBefore } from '@fingerpost/kernel';
import { memberKey } from './access.keys.ts';
import { accessRefusals } from './access.refusals.ts';
import { Member } from './member.ts';
import { memberActor } from './member-actor.ts';
import { putMember, readMember, type StoredMember } from './member.repository.ts';

/** How much of full time a member works. */
export type HoursState = Pick<Member, 'memberId' | 'wte'> & { readonly version: number };

/**
 * Sets how much of full time a member of the lead's team works, from 0.1 to 1, by which their load is
 * weighed. Refuses: member.not-in-team, version.stale.
 */
export const setHours = useCase({
  input: z.object({ memberId: MemberId, wte: Member.shape.wte.unwrap() }),
  allow: ['team-lead'],
  run: async ({ memberId, wte }, context): Promise<HoursState> => {
    const { organisationId } = memberActor(context.actor);
    const head = memberKey(organisationId, memberId);
    const before = await readMember(context, organisationId, memberId);
    if (before === undefined) throw refuse(accessRefusals.memberMissing);
    if (await wasHadBefore(context, head)) return { memberId, wte: before.member.wte, version: before.version };
    mustMatch(context, before.version);
    const after: StoredMember = { member: { ...before.member, wte }, version: before.version + 1 };
    await commit(context, {
      head,
      event: makeEvent(context, {
        type: 'HoursSet',
        subject: memberId,
        version: after.version,
        data: { organisationId, memberId, wte },
      }),
      writes: [putMember(after)],
    });
    return { memberId, wte, version: after.version };
  },
});
