import * as z from 'zod';
import { CaseId, refuse, useCase } from '@fingerpost/kernel';
import { recordLook } from '@fingerpost/core/case';
import type { Carer, CarerDetails } from './carer.ts';
import { carerRefusals } from './carer.refusals.ts';
import { readCarer } from './carer.repository.ts';
import { sideOf } from './carer-side.ts';

/** One carer: how they are called and reached, and what they said of help for themselves. */
export type OneCarerView = { readonly details: CarerDetails } & Pick<Carer, 'hears' | 'needs' | 'state'>;

/** Shows how one carer is reached and written to: to the person, to their team and to this carer. Refuses: carer.missing. */
export const viewCarer = useCase({
  input: z.object({ caseId: CaseId, carerId: z.string() }),
  allow: ['patient', 'carer', 'link-worker', 'team-lead'],
  run: async ({ caseId, carerId }, context): Promise<OneCarerView> => {
    const { carer, details, of } = await readCarer(context, { caseId, carerId });
    if (sideOf(context.actor, of, carerId) === undefined) throw refuse(carerRefusals.missing);
    if (context.actor.kind === 'staff') await recordLook(context, of);
    return { details, hears: carer.hears, needs: carer.needs, state: carer.state };
  },
});
