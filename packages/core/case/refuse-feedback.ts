import * as z from 'zod';
import { CaseId, commit, useCase } from '@fingerpost/kernel';
import { readDirectory } from '@fingerpost/core/directory';
import { Told } from '@fingerpost/core/patient';
import { closeTask } from '@fingerpost/core/work';
import { caseEvent } from './case.events.ts';
import { caseChange, nextVersion } from './case.repository.ts';
import { type CaseState, caseState } from './case-state.ts';
import { readForPersonsStep } from './check-step.ts';
import { readOpenTasks } from './following-lists.ts';

/**
 * Records that the person does not want their practice to hear how it goes, or that they do after all:
 * from then on no message, notice or action goes to it, and what it was asked to do is taken back. Refuses: case.missing, case.step,
 * version.stale, idempotency.reused.
 */
export const refuseFeedback = useCase({
  input: z.object({ caseId: CaseId, refused: z.boolean(), told: Told.optional() }),
  allow: ['patient', 'carer', 'link-worker', 'team-lead'],
  run: async ({ caseId, refused, told }, context): Promise<CaseState> => {
    const { before, checked } = await readForPersonsStep(context, caseId, 'refuse-feedback');
    if (checked === 'repeat') return caseState(before);
    const policy = (await readDirectory(context)).policyOf(before.commissionerId);
    const after = nextVersion(context, before, { noFeedback: refused ? true : undefined }, policy);
    const asked = refused ? await readOpenTasks(context, caseId) : [];
    const settled = asked.filter(({ todo }) => todo === 'practice-action');
    await commit(
      context,
      caseChange(
        context,
        after,
        caseEvent('FeedbackChanged', { refused, told }),
        settled.flatMap((task) => closeTask(context, task, 'feedback-refused')),
      ),
    );
    return caseState(after);
  },
});
