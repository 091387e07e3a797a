import * as z from 'zod';
import { type Actor, CaseId, refuse, useCase } from '@fingerpost/kernel';
import { actingCarer, actorOfCarer } from '@fingerpost/core/carer';
import { ownPageRefusals } from './own-page.refusals.ts';

/**
 * Says as whom a carer who is on the page of a person acts in this very request: with what they may do
 * now. Whoever was ended or is outside their dates is out at once. Refuses: own-page.ended.
 */
export const admitCarer = useCase({
  input: z.object({ caseId: CaseId, carerId: z.string() }),
  allow: ['system'],
  run: async ({ caseId, carerId }, context): Promise<Actor> => {
    const carer = await actingCarer(context, caseId, carerId);
    if (carer === undefined) throw refuse(ownPageRefusals.ended);
    return actorOfCarer(caseId, carer);
  },
});
