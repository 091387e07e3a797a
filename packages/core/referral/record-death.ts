import * as z from 'zod';
import { CaseId, refuse, useCase } from '@fingerpost/kernel';
import {
  caseRefusals,
  type CaseState,
  caseState,
  checkCaseStep,
  isPracticeOfCase,
  isTeamOfCase,
  readCaseItems,
  ToldBy,
} from '@fingerpost/core/case';
import { dayOf } from '@fingerpost/core/work';
import { closeForDeath } from './dying.ts';
import { Said, saidIn } from './step-input.ts';

/**
 * Records that a person has died, for their practice or their team: the case closes, every open
 * referral is withdrawn with it, and nothing is sent or planned any more. Refuses: case.missing,
 * case.died, case.died-on, case.open-referrals.
 */
export const recordDeath = useCase({
  input: z.object({ caseId: CaseId, on: z.iso.date().optional(), toldBy: ToldBy, note: Said }),
  allow: ['referrer', 'link-worker', 'team-lead'],
  run: async ({ caseId, on, toldBy, ...said }, context): Promise<CaseState> => {
    const { actor, now } = context;
    const items = await readCaseItems(context, caseId);
    const { found } = items;
    if (!isTeamOfCase(actor, found) && !isPracticeOfCase(actor, found, dayOf(now))) throw refuse(caseRefusals.missing);
    if ((await checkCaseStep(context, found, 'record-death')) === 'repeat') return caseState(found);
    return closeForDeath(context, items, { on, toldBy, note: saidIn(said.note) });
  },
});
