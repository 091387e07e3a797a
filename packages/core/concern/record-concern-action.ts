import * as z from 'zod';
import { commit, ConcernId, type Context, refuse, useCase } from '@fingerpost/kernel';
import { memberActor } from '@fingerpost/core/access';
import { readDirectory } from '@fingerpost/core/directory';
import { addDays, closeTaskIfOpen, dayOf, dueNextWorkingDay, dueOn, safeguardingPlaceOf } from '@fingerpost/core/work';
import { readForStep } from './concern-access.ts';
import { addAction } from './concern-action.ts';
import { type ConcernState, concernState } from './concern-state.ts';
import { concernEvent } from './concern.events.ts';
import { concernRefusals } from './concern.refusals.ts';
import { concernChange, nextConcern } from './concern.repository.ts';

const longest = 28;

const nextDate = ({ now }: Context, day: string | undefined): string => {
  const today = dayOf(now);
  if (day === undefined) return dueNextWorkingDay(now);
  if (day < today || day > addDays(today, longest)) throw refuse(concernRefusals.lookAgain);
  return dueOn(day);
};

/**
 * Records what was done about a concern: what, with whom and on which day; whoever recorded it looks
 * again by a day, the end of the next working day unless another is named. Refuses: concern.missing,
 * concern.closed, concern.action-day, concern.look-again, version.stale.
 */
export const recordConcernAction = useCase({
  input: z.object({
    concernId: ConcernId,
    what: z.string().trim().min(1, 'Write what was done.').max(4000),
    withWhom: z.string().trim().max(200).optional(),
    on: z.iso.date().optional(),
    lookAgainOn: z.iso.date().optional(),
  }),
  allow: ['link-worker', 'team-lead'],
  run: async ({ concernId, what, withWhom, on, lookAgainOn }, context): Promise<ConcernState> => {
    const { before, isRepeat } = await readForStep(context, concernId);
    if (isRepeat) return concernState(before);
    const today = dayOf(context.now);
    const day = on ?? today;
    if (day > today) throw refuse(concernRefusals.actionDay);
    const dueBy = nextDate(context, lookAgainOn);
    const { memberId } = memberActor(context.actor);
    const holder = safeguardingPlaceOf(memberId, before.teamId, await readDirectory(context)) ?? before.holder;
    const after = nextConcern(context, before, { holder, dueBy, raised: undefined, overdueTaskId: undefined });
    await commit(
      context,
      concernChange(context, after, concernEvent('ConcernActionRecorded', { on: day, dueBy }), [
        addAction(context, after, { what, withWhom, on: day }),
        ...(await closeTaskIfOpen(context, before.overdueTaskId, 'moved-on')),
      ]),
    );
    return concernState(after);
  },
});
