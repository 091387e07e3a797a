import * as z from 'zod';
import { CaseId, commit, refuse, useCase, wasHad } from '@fingerpost/kernel';
import { mustBeTeamOfCase } from '@fingerpost/core/case';
import { codeDigest, codeOf, codeUntil, doorName } from './own-code.ts';
import { type OwnPageState, ownPageState } from './own-page.ts';
import { ownPageEvent } from './own-page.events.ts';
import { ownPageRefusals } from './own-page.refusals.ts';
import { nextOwnPage, ownPageChange, readOwnPage } from './own-page.repository.ts';

/** How the page stands, and the code to read out or write down, in two groups of four. */
export type CodeGiven = OwnPageState & { readonly code: string };

const inTwo = (code: string): string => `${code.slice(0, 4)} ${code.slice(4)}`;

/**
 * Makes a code by which the person, or a carer who acts for them, opens the page for 28 days, and switches the page on; a code
 * that was given before opens nothing any more. The code is told once, to be read out by phone or
 * written in a letter. Refuses: case.missing, carer.missing, own-page.closed, version.stale, idempotency.reused.
 */
export const giveCode = useCase({
  input: z.object({ caseId: CaseId, carerId: z.string().optional() }),
  allow: ['link-worker', 'team-lead'],
  run: async ({ caseId, carerId }, context): Promise<CodeGiven> => {
    const { page: before, of } = await readOwnPage(context, caseId, carerId);
    mustBeTeamOfCase(context.actor, of);
    if (wasHad(context, before.recent))
      return {
        ...ownPageState(caseId, before),
        code: inTwo(codeOf(context, doorName(caseId, before), before.code?.madeAt ?? before.version)),
      };
    if (of.status === 'closed') throw refuse(ownPageRefusals.closed);
    const madeAt = before.version + 1;
    const code = codeOf(context, doorName(caseId, before), madeAt);
    const until = codeUntil(context.now);
    const after = nextOwnPage(context, before, {
      state: 'on',
      failures: 0,
      code: { digest: codeDigest(context, code), until, madeAt },
    });
    await commit(context, ownPageChange(context, of, { before, after }, ownPageEvent('OwnCodeGiven', { until })));
    return { ...ownPageState(caseId, after), code: inTwo(code) };
  },
});
