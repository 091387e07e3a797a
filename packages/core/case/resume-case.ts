import * as z from 'zod';
import { CaseId, commit, refuse, useCase } from '@fingerpost/kernel';
import { readDirectory } from '@fingerpost/core/directory';
import { caseEvent } from './case.events.ts';
import { caseRefusals } from './case.refusals.ts';
import { caseChange, nextVersion } from './case.repository.ts';
import { type CaseState, caseState } from './case-state.ts';
import { readForStep } from './check-step.ts';
import { resuming } from './pausing.ts';

/** Lets the clocks of a paused case go on, with the working days that were left. Refuses: case.missing, case.step, case.not-paused. */
export const resumeCase = useCase({
  input: z.object({ caseId: CaseId }),
  allow: ['link-worker', 'team-lead'],
  run: async ({ caseId }, context): Promise<CaseState> => {
    const { before, checked } = await readForStep(context, caseId, 'resume');
    if (checked === 'repeat') return caseState(before);
    if (before.paused === undefined) throw refuse(caseRefusals.notPaused);
    const policy = (await readDirectory(context)).policyOf(before.commissionerId);
    const after = nextVersion(context, before, resuming(before, context.now), policy);
    await commit(context, caseChange(context, after, caseEvent('CaseResumed', { dueBy: after.dueBy })));
    return caseState(after);
  },
});
