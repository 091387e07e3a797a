import * as z from 'zod';
import { commit, type Context, GroupId, refuse, useCase, wasHad } from '@fingerpost/kernel';
import { memberActor } from '@fingerpost/core/access';
import { readDirectory } from '@fingerpost/core/directory';
import { dayOf } from '@fingerpost/core/work';
import { type Group, meetingOn } from './group.ts';
import { groupEvent } from './group.events.ts';
import { groupRefusals } from './group.refusals.ts';
import { groupChange, nextGroup, readGroup } from './group.repository.ts';
import { groupState, type GroupState } from './group-state.ts';
import { datesOf, withMeetings } from './meeting-dates.ts';

const byRhythm = async (context: Context, group: Group, count: number): Promise<readonly string[]> => {
  if (group.weekday === undefined) throw refuse(groupRefusals.rhythm);
  const service = (await readDirectory(context)).service(group.serviceId) ?? {};
  return datesOf(group, service, { from: dayOf(context.now), count, last: group.meetings.at(-1)?.on });
};

/**
 * Plans the next meetings of a group: as many as asked for on its weekday, leaving out bank holidays and
 * days on which the service is closed, or on the dates given; one that was cancelled takes place again.
 * Refuses: group.missing, group.rhythm, group.date, idempotency.reused.
 */
export const planSessions = useCase({
  input: z.object({
    groupId: GroupId,
    count: z.int().min(1).max(26).default(8),
    dates: z.array(z.iso.date()).min(1).max(60).optional(),
  }),
  allow: ['provider'],
  run: async ({ groupId, count, dates }, context): Promise<GroupState> => {
    const before = await readGroup(context, memberActor(context.actor).organisationId, groupId);
    if (wasHad(context, before.recent)) return groupState(before);
    const today = dayOf(context.now);
    if (dates?.some((on) => on < today) === true) throw refuse(groupRefusals.date);
    const planned = dates ?? (await byRhythm(context, before, count));
    const on = planned.filter((day) => {
      const meeting = meetingOn(before, day);
      return meeting === undefined || meeting.cancelled !== undefined;
    });
    if (on.length === 0) return groupState(before);
    const after = nextGroup(context, before, { meetings: [...withMeetings(before.meetings, on, today)] });
    await commit(context, groupChange(context, after, groupEvent('SessionsPlanned', { on: [...on] })));
    return groupState(after);
  },
});
