import * as z from 'zod';
import { CaseId, commit, refuse, useCase } from '@fingerpost/kernel';
import {
  askingPractice,
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
  noLongerLike,
  noLongerOpen,
  openReferralsKey,
  readCaseItems,
  readWithPerson,
} from '@fingerpost/core/case';
import { readDirectory } from '@fingerpost/core/directory';
import { closeForDeath } from './dying.ts';
import { letRun, readOpenReferrals } from './letting-run.ts';

const text = (most: number) =>
  z
    .string()
    .trim()
    .max(most)
    .transform((typed) => (typed === '' ? undefined : typed))
    .optional();

/**
 * Closes a case for good: with a note and what the practice is asked to do; of somebody who died, as
 * `recordDeath` does. While referrals are open
 * it closes only with `letRun`, which leaves them running for the whole team. Refuses: case.missing,
 * case.step, case.open-referrals, case.attempts where nobody was reached and too little was tried,
 * case.no-feedback and case.no-practice where the practice cannot be asked, case.action-day.
 */
export const closeCase = useCase({
  input: z.object({
    caseId: CaseId,
    reason: ClosureReason,
    note: text(4000),
    requestedActions: text(2000),
    actionsBy: z.iso.date().optional(),
    letRun: z.boolean().optional(),
  }),
  allow: ['link-worker', 'team-lead'],
  run: async (input, context): Promise<CaseState> => {
    const { before, person, openReferrals } = await readWithPerson(context, input.caseId);
    mustBeTeamOfCase(context.actor, before);
    if ((await checkCaseStep(context, before, 'close')) === 'repeat') return caseState(before);
    if (input.reason === 'died') {
      const items = await readCaseItems(context, input.caseId);
      return closeForDeath(context, items, { ...input, toldBy: 'other' });
    }
    if (openReferrals > 0 && input.letRun !== true) throw refuse(caseRefusals.openReferrals);
    const directory = await readDirectory(context);
    const policy = directory.policyOf(before.commissionerId);
    if (input.reason === 'could-not-be-reached') mustHaveTried(context, before, person, policy);
    const running = openReferrals === 0 ? [] : await readOpenReferrals(context, input.caseId);
    const isNoted = input.note !== undefined || input.requestedActions !== undefined;
    const ask = input.requestedActions === undefined ? undefined : { ask: input.requestedActions, on: input.actionsBy };
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
        ...(await noLongerLike(context, before, person, input.reason)),
        ...letRun(context, running, policy),
        ...askingPractice(context, after, ask, directory),
      ]),
    );
    return caseState(after);
  },
});
