import * as z from 'zod';
import { SessionId, useCase } from '@fingerpost/kernel';
import type { CancelReason, Group } from '@fingerpost/core/group';
import { placedPeople, type PlacedPerson, recordPeopleSeen } from './placed-people.ts';
import { readMeeting } from './read-meeting.ts';
import { isCorrectable, type Mark } from './register.ts';

/** One line of a register; `fixed` when what was marked can no longer be put right. */
export type RegisterRow = PlacedPerson & { readonly mark?: Mark['result'] | undefined; readonly fixed: boolean };

/** One meeting with its register, as those who lead it need it. */
export type SessionView = Pick<Group, 'groupId' | 'serviceId' | 'name' | 'place' | 'startsAt' | 'endsAt'> & {
  readonly sessionId: string;
  readonly on: string;
  readonly cancelled?: CancelReason | undefined;
  readonly people: readonly RegisterRow[];
  readonly others?: number | undefined;
  readonly markedAt?: string | undefined;
  readonly version: number;
};

/**
 * Shows one meeting of a group: who is expected, and what was marked; records the view of each case
 * that it shows, in one write. Refuses: session.missing.
 */
export const viewSession = useCase({
  input: z.object({ sessionId: SessionId }),
  allow: ['provider'],
  run: async ({ sessionId }, context): Promise<SessionView> => {
    const { group, meeting, register } = await readMeeting(context, sessionId);
    const placed = await placedPeople(context, group);
    const shown = placed.filter(
      ({ from, referralId }) => from <= meeting.on || register.marks[referralId] !== undefined,
    );
    await recordPeopleSeen(context, shown);
    const { groupId, serviceId, name, place, startsAt, endsAt } = group;
    return {
      groupId,
      serviceId,
      name,
      place,
      startsAt,
      endsAt,
      sessionId,
      ...meeting,
      people: shown.map((person) => {
        const mark = register.marks[person.referralId];
        const fixed = mark !== undefined && !isCorrectable(mark, context.now);
        return { ...person, mark: mark?.result, fixed };
      }),
      others: register.others,
      markedAt: register.markedAt,
      version: register.version,
    };
  },
});
