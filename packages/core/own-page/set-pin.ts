import * as z from 'zod';
import { CaseId, commit, refuse, useCase, wasHad } from '@fingerpost/kernel';
import { mustBeTeamOfCase } from '@fingerpost/core/case';
import { doorName, pinDigest } from './own-code.ts';
import { type OwnPageState, ownPageState, Pin } from './own-page.ts';
import { ownPageEvent } from './own-page.events.ts';
import { ownPageRefusals } from './own-page.refusals.ts';
import { nextOwnPage, ownPageChange, readOwnPage } from './own-page.repository.ts';

/**
 * Sets the PIN that a person chose with the team, face to face or on the phone; whoever was on the
 * page with the former one is signed out. Refuses: input.invalid, case.missing, own-page.off,
 * version.stale, idempotency.reused.
 */
export const setPin = useCase({
  input: z.object({ caseId: CaseId, carerId: z.string().optional(), pin: Pin }),
  allow: ['link-worker', 'team-lead'],
  run: async ({ caseId, carerId, pin }, context): Promise<OwnPageState> => {
    const { page: before, of } = await readOwnPage(context, caseId, carerId);
    mustBeTeamOfCase(context.actor, of);
    if (wasHad(context, before.recent)) return ownPageState(caseId, before);
    if (before.state === 'off') throw refuse(ownPageRefusals.off);
    const set = { digest: pinDigest(context, doorName(caseId, before), pin), setAt: context.now.toISOString() };
    const after = nextOwnPage(context, before, { pin: set, failures: 0 });
    await commit(context, ownPageChange(context, of, { before, after }, ownPageEvent('OwnPinSet', {})));
    return ownPageState(caseId, after);
  },
});
