import { EventEnvelope, useCase } from '@fingerpost/kernel';
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
    const policy = (await readDirectory(context)).policyOf(commissionerId);
    const fact = factOf(context, event, policy.restrictedNeeds);
    if (fact === undefined) return { isNew: false };
    const key = factObject(commissionerId, cohortOf(event.scope), event.eventId);
    return { isNew: await context.objects.put(key, JSON.stringify(fact), 'new') };
  },
});
