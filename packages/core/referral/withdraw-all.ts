import * as z from 'zod';
import { CaseId, commit, refuse, useCase } from '@fingerpost/kernel';
import {
  caseChange,
  caseEvent,
  caseHolder,
  caseState,
  type CaseState,
  nextVersion,
  readForPersonsStep,
  taskOnCase,
} from '@fingerpost/core/case';
import { readDirectory } from '@fingerpost/core/directory';
import { Told } from '@fingerpost/core/patient';
import { addTask, dueNextWorkingDay, toldTo } from '@fingerpost/core/work';
import { isKeptFromCarer } from './may-answer.ts';
import { readOpenReferrals } from './letting-run.ts';
import { referralRefusals } from './referral.refusals.ts';
import { goOnStopping, stoppedAtOnce, stoppingSome } from './stopping-all.ts';

/**
 * Withdraws everything that was asked or offered for a person, however much it is, who never has to say why: sharing
 * ends at once, and the case's worker has a task to talk with them about what they want now. Refuses:
 * case.missing, case.step, referral.none-open, told.missing, told.on, idempotency.reused.
 */
export const withdrawAll = useCase({
  input: z.object({ caseId: CaseId, told: Told.optional() }),
  allow: ['patient', 'carer', 'link-worker', 'team-lead'],
  run: async (input, context): Promise<CaseState> => {
    const { before, checked } = await readForPersonsStep(context, input.caseId, 'stop-all');
    // Where it broke off before, asking again goes on with it, whoever asks.
    if (checked === 'repeat' || before.stopping !== undefined) return caseState(await goOnStopping(context, before));
    const told = toldTo(context, input.told);
    const policy = (await readDirectory(context)).policyOf(before.commissionerId);
    const open = (await readOpenReferrals(context, before.id)).filter(
      (referral) => !isKeptFromCarer(context.actor, referral, policy),
    );
    if (open.length === 0) throw refuse(referralRefusals.noneOpen);
    const { ifMatch: _theCases, ...free } = context;
    const dueBy = dueNextWorkingDay(context.now);
    const because = 'person-stopped-all';
    const task = taskOnCase(context, before, { todo: 'stopped-all', because, holder: caseHolder(before), dueBy });
    const later = open.slice(stoppedAtOnce).map(({ id }) => id);
    const after = nextVersion(context, before, { stopping: later.length === 0 ? undefined : later }, policy);
    const data = { withdrawn: open.map(({ id }) => id), taskId: task.id, told };
    await commit(
      context,
      caseChange(context, after, caseEvent('AllStopped', data), [
        ...stoppingSome(free, before.id, open.slice(0, stoppedAtOnce), policy),
        addTask(task),
      ]),
    );
    return caseState(await goOnStopping(context, after));
  },
});
