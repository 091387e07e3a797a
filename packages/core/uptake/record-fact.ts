import { EventEnvelope, useCase } from '@fingerpost/kernel';
import { readPersonDigest, saysWhose } from '@fingerpost/core/case';
import { readDirectory } from '@fingerpost/core/directory';
import { cohortOf, factOf } from './fact.ts';
import { factObject } from './uptake.keys.ts';

/** Keeps what an event tells the reports as one object, written once: right in any order, and nothing new when repeated. */
export const recordFact = useCase({
  input: EventEnvelope,
  allow: ['system'],
  run: async (event, context): Promise<{ readonly isNew: boolean }> => {
    const commissionerId = event.scope?.commissionerId;
    if (event.scope === undefined || commissionerId === undefined) return { isNew: false };
    const { restrictedNeeds } = (await readDirectory(context)).policyOf(commissionerId);
    const person = saysWhose(event.type) ? await readPersonDigest(context, event.scope.caseId) : undefined;
    const fact = factOf(context, event, { restrictedNeeds, person });
    if (fact === undefined) return { isNew: false };
    const key = factObject(commissionerId, cohortOf(event.scope), event.eventId);
    return { isNew: await context.objects.put(key, JSON.stringify(fact), 'new') };
  },
});
