import * as z from 'zod';
import { CaseId, commit, refuse, useCase } from '@fingerpost/kernel';
import { readDirectory } from '@fingerpost/core/directory';
import { caseEvent } from './case.events.ts';
import { caseRefusals } from './case.refusals.ts';
import { caseChange, nextVersion } from './case.repository.ts';
import { type CaseState, caseState } from './case-state.ts';
import { readForStep } from './check-step.ts';

/**
 * Records that the person has confirmed to the new team what they agreed to with the one before.
 * Refuses: case.missing, case.step, case.nothing-to-confirm.
 */
export const confirmAgreements = useCase({
  input: z.object({ caseId: CaseId, how: z.enum(['spoken', 'phone', 'written', 'video', 'online']) }),
  allow: ['link-worker', 'team-lead'],
  run: async ({ caseId, how }, context): Promise<CaseState> => {
    const { before, checked } = await readForStep(context, caseId, 'confirm-agreements');
    if (checked === 'repeat') return caseState(before);
    if (before.toConfirm === undefined) throw refuse(caseRefusals.nothingToConfirm);
    const policy = (await readDirectory(context)).policyOf(before.commissionerId);
    const after = nextVersion(context, before, { toConfirm: undefined }, policy);
    await commit(context, caseChange(context, after, caseEvent('AgreementsConfirmed', { how })));
    return caseState(after);
  },
});
