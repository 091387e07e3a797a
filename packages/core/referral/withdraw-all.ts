import * as z from 'zod';
import { CaseId, commit, refuse, useCase, withEvent, type Write } from '@fingerpost/kernel';
import {
  caseChange,
  caseEvent,
  caseHolder,
  caseState,
  type CaseState,
  nextVersion,
  openReferralsKey,
  readForPersonsStep,
  taskOnCase,
} from '@fingerpost/core/case';
import { readDirectory } from '@fingerpost/core/directory';
import { Told } from '@fingerpost/core/patient';
import { addTask, dueNextWorkingDay, toldTo } from '@fingerpost/core/work';
import { isKeptFromCarer } from './may-answer.ts';
import { readOpenReferrals } from './letting-run.ts';
import { referralRefusals } from './referral.refusals.ts';
import { withdrawing } from './withdrawing.ts';

const most = 25;

/**
 * Withdraws everything that was asked or offered for a person, who never has to say why: sharing ends at
 * once, and the case's worker has a task to talk with them about what they want now. Refuses:
 * case.missing, case.step, referral.none-open, told.missing, told.on, idempotency.reused.
 */
export const withdrawAll = useCase({
  input: z.object({ caseId: CaseId, told: Told.optional() }),
  allow: ['patient', 'carer', 'link-worker', 'team-lead'],
  run: async (input, context): Promise<CaseState> => {
    const { before, checked } = await readForPersonsStep(context, input.caseId, 'stop-all');
    if (checked === 'repeat') return caseState(before);
    const told = toldTo(context, input.told);
    const policy = (await readDirectory(context)).policyOf(before.commissionerId);
    const open = (await readOpenReferrals(context, before.id))
      .filter((referral) => !isKeptFromCarer(context.actor, referral, policy))
      .slice(0, most);
    if (open.length === 0) throw refuse(referralRefusals.noneOpen);
    const { ifMatch: _theCases, ...free } = context;
    const withdrawn = open.flatMap((referral) =>
      withEvent(withdrawing(free, referral, { reason: 'not-said', policy, by: 'person' }).change),
    );
    const counted = open.filter(({ letRun }) => letRun !== true).length;
    const count: readonly Write[] =
      counted === 0 ? [] : [{ kind: 'count', key: openReferralsKey(before.id), by: -counted }];
    const dueBy = dueNextWorkingDay(context.now);
    const because = 'person-stopped-all';
    const task = taskOnCase(context, before, { todo: 'stopped-all', because, holder: caseHolder(before), dueBy });
    const after = nextVersion(context, before, {}, policy);
    const data = { withdrawn: open.map(({ id }) => id), taskId: task.id, told };
    await commit(
      context,
      caseChange(context, after, caseEvent('AllStopped', data), [...withdrawn, ...count, addTask(task)]),
    );
    return caseState(after);
  },
});
