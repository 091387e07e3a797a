import * as z from 'zod';
import { CaseId, commit, MemberId, refuse, useCase } from '@fingerpost/kernel';
import { memberActor } from '@fingerpost/core/access';
import { readDirectory } from '@fingerpost/core/directory';
import { dueAfter, heldByMember } from '@fingerpost/core/work';
import { caseEvent } from './case.events.ts';
import { caseRefusals } from './case.refusals.ts';
import { caseChange, nextVersion } from './case.repository.ts';
import { type CaseState, caseState } from './case-state.ts';
import { readForStep } from './check-step.ts';
import { barredIn, readNotWith } from './not-with.ts';
import { nextToDo } from './pausing.ts';
import { chosenWorker } from './worker.ts';

/**
 * Gives a waiting case to a worker, who has to reach the person by the date of the first contact, or
 * by the end of the next working day where that has passed. A link worker takes it; a lead may give
 * it to anybody of the team. Refuses: case.missing, case.step, case.give, case.worker.
 */
export const allocateCase = useCase({
  input: z.object({ caseId: CaseId, memberId: MemberId.optional() }),
  allow: ['link-worker', 'team-lead'],
  run: async (input, context): Promise<CaseState> => {
    const { before, checked } = await readForStep(context, input.caseId, 'allocate');
    if (checked === 'repeat') return caseState(before);
    const directory = await readDirectory(context);
    const workerId = chosenWorker(context.actor, input.memberId, before.teamId, directory);
    if (
      workerId !== memberActor(context.actor).memberId &&
      barredIn(await readNotWith(context, before.id)).has(workerId)
    )
      throw refuse(caseRefusals.worker);
    const isLate = before.firstContactBy < context.now.toISOString();
    const after = nextVersion(
      context,
      before,
      {
        status: 'allocated',
        workerId,
        holder: heldByMember(workerId),
        raised: undefined,
        ...nextToDo(before, 'first-contact', isLate ? dueAfter(context.now, 1) : before.firstContactBy),
      },
      directory.policyOf(before.commissionerId),
    );
    await commit(context, caseChange(context, after, caseEvent('CaseAllocated', { workerId })));
    return caseState(after);
  },
});
