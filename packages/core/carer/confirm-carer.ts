import * as z from 'zod';
import { CaseId, commit, refuse, useCase, wasHad } from '@fingerpost/kernel';
import { mustBeTeamOfCase } from '@fingerpost/core/case';
import { addTask, closeTaskIfOpen, dayOf } from '@fingerpost/core/work';
import { toAskNeeds } from './asking-needs.ts';
import { carerEvent } from './carer.events.ts';
import { carerRefusals } from './carer.refusals.ts';
import { carerChange, nextCarer, readCarer } from './carer.repository.ts';
import { type CarerState, carerState } from './carer-state.ts';
import { activated, Found } from './letting.ts';

/**
 * Records what the person said alone of the carer they named on their own page: they want it, and the
 * carer may act from now on and is asked what would help themselves; or they do not, and the carer is told nothing. Refuses: case.missing,
 * carer.missing, carer.ended, carer.ask-alone, carer.authority, version.stale, idempotency.reused.
 */
export const confirmCarer = useCase({
  input: z.object({ caseId: CaseId, carerId: z.string(), wanted: z.boolean('Choose what they said.'), ...Found }),
  allow: ['link-worker', 'team-lead'],
  run: async ({ caseId, carerId, wanted, ...found }, context): Promise<CarerState> => {
    const { carer: before, of } = await readCarer(context, { caseId, carerId });
    mustBeTeamOfCase(context.actor, of);
    if (wasHad(context, before.recent)) return carerState(before);
    if (before.state !== 'named') throw refuse(carerRefusals.ended);
    const { askedOn, ...active } = activated(context, wanted ? before.scope : [], found);
    const settled = await closeTaskIfOpen(context, before.taskId, 'done');
    const { scope, from, until } = before;
    const ended = { on: dayOf(context.now), by: 'person' } as const;
    const asking = wanted ? toAskNeeds(context, of) : undefined;
    const after = wanted
      ? nextCarer(context, before, { ...active, taskId: asking?.id })
      : nextCarer(context, before, { ...active, state: 'ended', ended });
    const event = wanted
      ? carerEvent('CarerAdded', { carerId, scope, from, until, askedOn, authority: active.authority?.kind })
      : carerEvent('CarerNotWanted', { carerId, askedOn });
    const writes = [...settled, ...(asking === undefined ? [] : [addTask(asking)])];
    await commit(context, carerChange(context, of, after, event, writes));
    return carerState(after);
  },
});
