import * as z from 'zod';
import { GroupId, sessionIdOf, useCase } from '@fingerpost/kernel';
import { memberActor } from '@fingerpost/core/access';
import { type GroupState, groupState, type Meeting, readGroup } from '@fingerpost/core/group';
import { dayOf } from '@fingerpost/core/work';
import { placedPeople, type PlacedPerson, recordPeopleSeen } from './placed-people.ts';

/** A meeting with the id by which its register is opened. */
export type ListedMeeting = Meeting & { readonly sessionId: string };

/** A group with who has a place in it now, and its dates: those to come, and the latest that are over. */
export type GroupView = Omit<GroupState, 'meetings'> & {
  readonly people: readonly PlacedPerson[];
  readonly coming: readonly ListedMeeting[];
  readonly over: readonly ListedMeeting[];
};

const overShown = 6;

/** Shows a group of the caller's organisation, and records the view of each case that it shows, in one write. Refuses: group.missing. */
export const viewGroup = useCase({
  input: z.object({ groupId: GroupId }),
  allow: ['provider'],
  run: async ({ groupId }, context): Promise<GroupView> => {
    const group = await readGroup(context, memberActor(context.actor).organisationId, groupId);
    const people = await placedPeople(context, group);
    await recordPeopleSeen(context, people);
    const { meetings, ...state } = groupState(group);
    const today = dayOf(context.now);
    const listed = meetings.map((meeting) => ({ ...meeting, sessionId: sessionIdOf(groupId, meeting.on) }));
    return {
      ...state,
      people,
      coming: listed.filter(({ on }) => on >= today),
      over: listed
        .filter(({ on }) => on < today)
        .toReversed()
        .slice(0, overShown),
    };
  },
});
