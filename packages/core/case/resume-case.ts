import * as z from 'zod';
import { CaseId, commit, refuse, useCase } from '@fingerpost/kernel';
import { readDirectory } from '@fingerpost/core/directory';
import { Told } from '@fingerpost/core/patient';
import { toldTo } from '@fingerpost/core/work';
import { caseEvent } from './case.events.ts';
import { caseRefusals } from './case.refusals.ts';
import { caseChange, nextVersion } from './case.repository.ts';
import { type CaseState, caseState } from './case-state.ts';
import { readForPersonsStep } from './check-step.ts';
import { resuming } from './pausing.ts';

/**
 * Lets the clocks of a paused case go on, with the working days that were left, also where the person wants
 * it earlier or told their team so. Refuses: case.missing, case.step, case.not-paused, told.on.
 */
export const resumeCase = useCase({
  input: z.object({ caseId: CaseId, told: Told.optional() }),
  allow: ['link-worker', 'team-lead', 'patient', 'carer'],
  run: async ({ caseId, told: said }, context): Promise<CaseState> => {
    const { before, checked } = await readForPersonsStep(context, caseId, 'resume');
    if (checked === 'repeat') return caseState(before);
    if (before.paused === undefined) throw refuse(caseRefusals.notPaused);
    const told = said === undefined ? undefined : toldTo(context, said);
    const policy = (await readDirectory(context)).policyOf(before.commissionerId);
    const after = nextVersion(context, before, resuming(before, context.now), policy);
    await commit(context, caseChange(context, after, caseEvent('CaseResumed', { dueBy: after.dueBy, told })));
    return caseState(after);
  },
});
