import * as z from 'zod';
import { type Actor, CaseId, commit, refuse, useCase, wasHad } from '@fingerpost/kernel';
import { type Case, isTeamOfCase } from '@fingerpost/core/case';
import { Told } from '@fingerpost/core/patient';
import { closeTaskIfOpen, dayOf, toldTo } from '@fingerpost/core/work';
import { carerEvent } from './carer.events.ts';
import { carerRefusals } from './carer.refusals.ts';
import { carerChange, nextCarer, readCarer } from './carer.repository.ts';
import { type CarerState, carerState } from './carer-state.ts';

const sideOf = (actor: Actor, of: Case, carerId: string): 'person' | 'carer' | 'team' | undefined => {
  if (actor.kind === 'patient' && actor.caseId === of.id) return 'person';
  if (actor.kind === 'carer' && actor.caseId === of.id && actor.carerId === carerId) return 'carer';
  return isTeamOfCase(actor, of) ? 'team' : undefined;
};

/**
 * Ends at once what a carer may do: as the person says, as they told their team, or as the carer says of
 * themselves. Nobody has to say why. Refuses: carer.missing, told.missing, told.on, version.stale, idempotency.reused.
 */
export const endCarer = useCase({
  input: z.object({ caseId: CaseId, carerId: z.string(), told: Told.optional() }),
  allow: ['patient', 'carer', 'link-worker', 'team-lead'],
  run: async ({ caseId, carerId, told: said }, context): Promise<CarerState> => {
    const { carer: before, of } = await readCarer(context, { caseId, carerId });
    const by = sideOf(context.actor, of, carerId);
    if (by === undefined) throw refuse(carerRefusals.missing);
    if (wasHad(context, before.recent) || before.state === 'ended') return carerState(before);
    const told = toldTo(context, said);
    const settled = await closeTaskIfOpen(context, before.taskId, 'not-needed');
    const after = nextCarer(context, before, { state: 'ended', ended: { on: dayOf(context.now), by } });
    await commit(context, carerChange(context, of, after, carerEvent('CarerEnded', { carerId, by, told }), settled));
    return carerState(after);
  },
});
