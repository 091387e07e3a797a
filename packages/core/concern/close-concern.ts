import * as z from 'zod';
import { commit, ConcernId, useCase } from '@fingerpost/kernel';
import { closeTaskIfOpen, dayOf } from '@fingerpost/core/work';
import { readForStep } from './concern-access.ts';
import { addAction } from './concern-action.ts';
import { type ConcernState, concernState } from './concern-state.ts';
import { ConcernOutcome } from './concern.ts';
import { concernEvent } from './concern.events.ts';
import { concernChange, nextConcern } from './concern.repository.ts';

/**
 * Closes a concern with how it ended and why: only ever by those who look after it, never by a date
 * that passes. Refuses: concern.missing, concern.closed, version.stale, idempotency.reused.
 */
export const closeConcern = useCase({
  input: z.object({
    concernId: ConcernId,
    outcome: ConcernOutcome,
    note: z.string().trim().min(1, 'Write why it can be closed.').max(4000),
  }),
  allow: ['link-worker', 'team-lead'],
  run: async ({ concernId, outcome, note }, context): Promise<ConcernState> => {
    const { before, isRepeat } = await readForStep(context, concernId);
    if (isRepeat) return concernState(before);
    const after = nextConcern(context, before, {
      status: 'closed',
      todo: 'nothing',
      holder: undefined,
      dueBy: undefined,
      raised: undefined,
      overdueTaskId: undefined,
      closure: { outcome, at: context.now.toISOString() },
    });
    await commit(
      context,
      concernChange(context, after, concernEvent('ConcernClosed', { outcome }), [
        addAction(context, after, { what: note, on: dayOf(context.now), outcome }),
        ...(await closeTaskIfOpen(context, before.overdueTaskId, 'moved-on')),
      ]),
    );
    return concernState(after);
  },
});
