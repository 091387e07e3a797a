import * as z from 'zod';
import { CaseId, commit, refuse, useCase } from '@fingerpost/kernel';
import {
  caseChange,
  caseEvent,
  caseRefusals,
  type CaseState,
  caseState,
  checkCaseStep,
  closing,
  closingNotes,
  ClosureReason,
  mustBeTeamOfCase,
  mustHaveTried,
  nextVersion,
  noLongerOpen,
  openReferralsKey,
  readWithPerson,
} from '@fingerpost/core/case';
import { readDirectory } from '@fingerpost/core/directory';
import { letRun, readOpenReferrals } from './letting-run.ts';

const text = (most: number) =>
  z
    .string()
    .trim()
    .max(most)
    .transform((typed) => (typed === '' ? undefined : typed))
    .optional();

/**
 * Closes a case for good: with a note and what the practice is asked to do. While referrals are open
 * it closes only with `letRun`, which leaves them running for the whole team. Refuses: case.missing,
 * case.step, case.open-referrals, case.attempts where nobody was reached and too little was tried.
 */
export const closeCase = useCase({
  input: z.object({
    caseId: CaseId,
    reason: ClosureReason,
    note: text(4000),
    requestedActions: text(2000),
    letRun: z.boolean().optional(),
  }),
  allow: ['link-worker', 'team-lead'],
  run: async (input, context): Promise<CaseState> => {
    const { before, person, openReferrals } = await readWithPerson(context, input.caseId);
    mustBeTeamOfCase(context.actor, before);
    if ((await checkCaseStep(context, before, 'close')) === 'repeat') return caseState(before);
    if (openReferrals > 0 && input.letRun !== true) throw refuse(caseRefusals.openReferrals);
    const policy = (await readDirectory(context)).policyOf(before.commissionerId);
    if (input.reason === 'could-not-be-reached') mustHaveTried(context, before, person, policy);
    const running = openReferrals === 0 ? [] : await readOpenReferrals(context, input.caseId);
    const isNoted = input.note !== undefined || input.requestedActions !== undefined;
    const after = nextVersion(context, before, closing(context, input.reason, isNoted), policy);
    const data = {
      reason: input.reason,
      note: input.note === undefined ? undefined : after.version,
      requestedActions: input.requestedActions === undefined ? undefined : after.version,
      letRun: running.map(({ id }) => id),
      reached: before.reachedAt !== undefined,
    };
    await commit(
      context,
      caseChange(context, after, caseEvent('CaseClosed', data), [
        { kind: 'settle', key: openReferralsKey(input.caseId), at: running.length },
        ...closingNotes(context, after, input),
        ...(await noLongerOpen(context, input.caseId, person)),
        ...letRun(context, running, policy),
      ]),
    );
    return caseState(after);
  },
});
