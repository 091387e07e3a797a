import * as z from 'zod';
import { CaseId, commit, refuse, useCase, wasHad } from '@fingerpost/kernel';
import { Told } from '@fingerpost/core/patient';
import { toldTo } from '@fingerpost/core/work';
import { CarerDetails } from './carer.ts';
import { carerEvent } from './carer.events.ts';
import { carerRefusals } from './carer.refusals.ts';
import { carerChange, changeDetails, nextCarer, readCarer } from './carer.repository.ts';
import { sideOf } from './carer-side.ts';
import { type CarerState, carerState } from './carer-state.ts';

/**
 * Changes how a carer is called, reached and written to: as the person says, the team was told, or the
 * carer says of themselves. Whether our messages go to them is not the carer's to say. Refuses:
 * carer.missing, carer.ended, told.missing, told.on, version.stale, idempotency.reused.
 */
export const changeCarer = useCase({
  input: z.object({
    caseId: CaseId,
    carerId: z.string(),
    details: CarerDetails,
    hears: z.boolean().optional(),
    told: Told.optional(),
  }),
  allow: ['patient', 'carer', 'link-worker', 'team-lead'],
  run: async ({ caseId, carerId, details, hears, told: said }, context): Promise<CarerState> => {
    const { carer: before, detailsVersion, of } = await readCarer(context, { caseId, carerId });
    const by = sideOf(context.actor, of, carerId);
    if (by === undefined) throw refuse(carerRefusals.missing);
    if (wasHad(context, before.recent)) return carerState(before);
    if (before.state === 'ended') throw refuse(carerRefusals.ended);
    const told = toldTo(context, said);
    const isHearing = by === 'carer' || hears === undefined ? before.hears === true : hears;
    const after = nextCarer(context, before, { hears: isHearing ? true : undefined });
    const event = carerEvent('CarerChanged', { carerId, by, told });
    const beside = changeDetails(of.id, carerId, details, detailsVersion);
    await commit(context, carerChange(context, of, after, event, [beside]));
    return carerState(after);
  },
});
