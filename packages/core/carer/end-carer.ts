import * as z from 'zod';
import { CaseId, commit, refuse, useCase, wasHad } from '@fingerpost/kernel';
import { Told } from '@fingerpost/core/patient';
import { closeTaskIfOpen, dayOf, toldTo } from '@fingerpost/core/work';
import { carerEvent } from './carer.events.ts';
import { carerRefusals } from './carer.refusals.ts';
import { carerChange, nextCarer, readCarer } from './carer.repository.ts';
import { sideOf } from './carer-side.ts';
import { type CarerState, carerState } from './carer-state.ts';

/**
 * Ends at once what a carer may do: as the person says, as they told their team, or as the carer says of
 * themselves. Nobody has to say why; the carer is told, unless the person would rather they were not. Refuses: carer.missing, told.missing, told.on, version.stale, idempotency.reused.
 */
export const endCarer = useCase({
  input: z.object({ caseId: CaseId, carerId: z.string(), told: Told.optional(), untold: z.boolean().optional() }),
  allow: ['patient', 'carer', 'link-worker', 'team-lead'],
  run: async ({ caseId, carerId, told: said, untold }, context): Promise<CarerState> => {
    const { carer: before, of } = await readCarer(context, { caseId, carerId });
    const by = sideOf(context.actor, of, carerId);
    if (by === undefined) throw refuse(carerRefusals.missing);
    if (wasHad(context, before.recent) || before.state === 'ended') return carerState(before);
    const told = toldTo(context, said);
    const settled = await closeTaskIfOpen(context, before.taskId, 'not-needed');
    const after = nextCarer(context, before, { state: 'ended', ended: { on: dayOf(context.now), by } });
    const event = carerEvent('CarerEnded', { carerId, by, told, ...(untold === true ? { untold } : {}) });
    await commit(context, carerChange(context, of, after, event, settled));
    return carerState(after);
  },
});
