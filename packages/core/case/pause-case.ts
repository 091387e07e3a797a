import * as z from 'zod';
import { CaseId, commit, refuse, useCase } from '@fingerpost/kernel';
import { readDirectory } from '@fingerpost/core/directory';
import { addDays, dayOf } from '@fingerpost/core/work';
import { PauseReason } from './case.ts';
import { caseEvent } from './case.events.ts';
import { caseRefusals } from './case.refusals.ts';
import { caseChange, nextVersion } from './case.repository.ts';
import { type CaseState, caseState } from './case-state.ts';
import { readForStep } from './check-step.ts';
import { pausing } from './pausing.ts';

const longest = 366;

/**
 * Stops the clocks of a case until a day, at most a year ahead, on which whoever holds it goes on;
 * pausing again sets another day. Refuses: case.missing, case.step, case.pause-until.
 */
export const pauseCase = useCase({
  input: z.object({ caseId: CaseId, reason: PauseReason, until: z.iso.date() }),
  allow: ['link-worker', 'team-lead'],
  run: async ({ caseId, reason, until }, context): Promise<CaseState> => {
    const { before, checked } = await readForStep(context, caseId, 'pause');
    if (checked === 'repeat') return caseState(before);
    const today = dayOf(context.now);
    if (until <= today || until > addDays(today, longest)) throw refuse(caseRefusals.pauseUntil);
    const policy = (await readDirectory(context)).policyOf(before.commissionerId);
    const after = nextVersion(context, before, pausing(before, { reason, until }, context.now), policy);
    await commit(context, caseChange(context, after, caseEvent('CasePaused', { reason, until })));
    return caseState(after);
  },
});
