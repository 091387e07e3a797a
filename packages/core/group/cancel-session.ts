import * as z from 'zod';
import { commit, refuse, SessionId, splitSessionId, useCase, wasHad } from '@fingerpost/kernel';
import { memberActor } from '@fingerpost/core/access';
import { dayOf } from '@fingerpost/core/work';
import { CancelReason, meetingOn } from './group.ts';
import { groupEvent } from './group.events.ts';
import { groupRefusals } from './group.refusals.ts';
import { findGroup, groupChange, nextGroup } from './group.repository.ts';
import { groupState, type GroupState } from './group-state.ts';

/**
 * Cancels one meeting of a group, from today on; everybody expected there is told, and its page lists
 * whom to ring. Refuses:
 * session.missing, session.over, idempotency.reused.
 */
export const cancelSession = useCase({
  input: z.object({ sessionId: SessionId, reason: CancelReason }),
  allow: ['provider'],
  run: async ({ sessionId, reason }, context): Promise<GroupState> => {
    const { groupId, on } = splitSessionId(sessionId);
    const before = await findGroup(context, memberActor(context.actor).organisationId, groupId);
    const meeting = before === undefined ? undefined : meetingOn(before, on);
    if (before === undefined || meeting === undefined) throw refuse(groupRefusals.sessionMissing);
    if (wasHad(context, before.recent) || meeting.cancelled === reason) return groupState(before);
    if (on < dayOf(context.now)) throw refuse(groupRefusals.sessionOver);
    const meetings = before.meetings.map((each) => (each.on === on ? { on, cancelled: reason } : each));
    const after = nextGroup(context, before, { meetings });
    await commit(context, groupChange(context, after, groupEvent('SessionCancelled', { on, reason })));
    return groupState(after);
  },
});
