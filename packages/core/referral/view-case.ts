import * as z from 'zod';
import { CaseId, refuse, useCase } from '@fingerpost/kernel';
import { recordView } from '@fingerpost/core/access';
import { caseRefusals, isPracticeOfCase, isTeamOfCase, readCaseItems, whyLooked } from '@fingerpost/core/case';
import { readDirectory } from '@fingerpost/core/directory';
import { dayOf } from '@fingerpost/core/work';
import type { CaseView } from './case-view.ts';
import { readLedReferrals } from './led-referrals.ts';
import { practiceCaseView } from './practice-case-view.ts';
import { teamCaseView } from './team-case-view.ts';

/**
 * Shows a case and records the view: to its team the whole journey, to the practice that referred or
 * registers the person where it stands and what came back. Refuses: case.missing to everybody else.
 */
export const viewCase = useCase({
  input: z.object({ caseId: CaseId }),
  allow: ['referrer', 'link-worker', 'team-lead'],
  run: async ({ caseId }, context): Promise<CaseView> => {
    const items = await readCaseItems(context, caseId);
    const isTeams = isTeamOfCase(context.actor, items.found);
    if (!isTeams && !isPracticeOfCase(context.actor, items.found, dayOf(context.now)))
      throw refuse(caseRefusals.missing);
    const directory = await readDirectory(context);
    await recordView(context, caseId, whyLooked(context.actor, items.found, directory, dayOf(context.now)));
    if (!isTeams) return practiceCaseView(context, directory, items);
    return teamCaseView(context, directory, items, await readLedReferrals(context, items));
  },
});
