import * as z from 'zod';
import { CaseId, commit, useCase } from '@fingerpost/kernel';
import { readDirectory } from '@fingerpost/core/directory';
import { caseEvent } from './case.events.ts';
import { caseChange, nextVersion } from './case.repository.ts';
import { type CaseState, caseState } from './case-state.ts';
import { readForStep } from './check-step.ts';
import { Complexity } from './load.ts';

/**
 * Says how much a case asks of its worker: 1 the usual, 2 more, 3 much more. It changes no date and
 * no holder, only what the worker's load weighs. Refuses: case.missing, case.step.
 */
export const setComplexity = useCase({
  input: z.object({ caseId: CaseId, complexity: Complexity }),
  allow: ['link-worker', 'team-lead'],
  run: async ({ caseId, complexity }, context): Promise<CaseState> => {
    const { before, checked } = await readForStep(context, caseId, 'set-complexity');
    if (checked === 'repeat') return caseState(before);
    const policy = (await readDirectory(context)).policyOf(before.commissionerId);
    const after = nextVersion(context, before, { complexity: complexity === 1 ? undefined : complexity }, policy);
    await commit(context, caseChange(context, after, caseEvent('ComplexitySet', { complexity })));
    return caseState(after);
  },
});
