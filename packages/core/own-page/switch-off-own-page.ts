import * as z from 'zod';
import { CaseId, commit, useCase } from '@fingerpost/kernel';
import { mustBeTeamOfCase } from '@fingerpost/core/case';
import { type OwnPageState, ownPageState } from './own-page.ts';
import { ownPageEvent } from './own-page.events.ts';
import { nextOwnPage, ownPageChange, readOwnPage } from './own-page.repository.ts';

/**
 * Switches a person's page off at once: no code and no link opens it, and whoever is on it is signed out. A new
 * code switches it on again; the PIN has to be set anew. Refuses: case.missing, version.stale.
 */
export const switchOffOwnPage = useCase({
  input: z.object({ caseId: CaseId, carerId: z.string().optional() }),
  allow: ['link-worker', 'team-lead'],
  run: async ({ caseId, carerId }, context): Promise<OwnPageState> => {
    const { page: before, of } = await readOwnPage(context, caseId, carerId);
    mustBeTeamOfCase(context.actor, of);
    if (before.state === 'off') return ownPageState(caseId, before);
    const changes = { state: 'off', era: before.era + 1, code: undefined, pin: undefined, failures: 0 } as const;
    const after = nextOwnPage(context, before, changes);
    await commit(context, ownPageChange(context, of, { before, after }, ownPageEvent('OwnPageSwitchedOff', {})));
    return ownPageState(caseId, after);
  },
});
