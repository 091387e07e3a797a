import * as z from 'zod';
import { CaseId, commit, refuse, useCase, wasHad } from '@fingerpost/kernel';
import { mustBeTeamOfCase } from '@fingerpost/core/case';
import { linkChange } from './link-change.ts';
import { type OwnPageState, ownPageState } from './own-page.ts';
import { ownPageRefusals } from './own-page.refusals.ts';
import { readOwnPage } from './own-page.repository.ts';

/**
 * Has a link to their own page sent to the person, good for 24 hours, and switches the page on. Where no
 * text and no e-mail fits the person, a colleague is given the task instead.
 * Refuses: case.missing, own-page.closed, version.stale, idempotency.reused.
 */
export const sendOwnLink = useCase({
  input: z.object({ caseId: CaseId }),
  allow: ['link-worker', 'team-lead'],
  run: async ({ caseId }, context): Promise<OwnPageState> => {
    const found = await readOwnPage(context, caseId);
    mustBeTeamOfCase(context.actor, found.of);
    if (wasHad(context, found.page.recent)) return ownPageState(caseId, found.page);
    if (found.of.status === 'closed') throw refuse(ownPageRefusals.closed);
    const { after, change } = linkChange(context, found, { state: 'on', failures: 0 });
    await commit(context, change);
    return ownPageState(caseId, after);
  },
});
