import * as z from 'zod';
import { CaseId, type Context, isKeptFrom, refuse, useCase } from '@fingerpost/kernel';
import { memberActor, recordLookBeyondTeam } from '@fingerpost/core/access';
import { NhsNumber, numberDigest, Pointer, pointerKey } from '@fingerpost/core/patient';
import { caseKey } from './case.keys.ts';
import { caseRefusals } from './case.refusals.ts';
import { caseOf } from './case.repository.ts';

/** Whether somebody has a case: none, one of the caller\u2019s own team, or one elsewhere in the network; not whose or where. */
export type FoundBeyondTeam = {
  readonly found: 'none' | 'own-team' | 'elsewhere';
  readonly caseId?: string;
};

type Known = { readonly caseId: string; readonly teamId: string };

const byNumber = async (context: Context, digest: string): Promise<readonly Known[]> => {
  const item = await context.table.get(pointerKey(digest));
  return item === undefined ? [] : Pointer.parse(item.data).open;
};

const byCase = async (context: Context, caseId: string): Promise<readonly Known[]> => {
  const item = await context.table.get(caseKey(caseId));
  return item === undefined ? [] : [{ caseId, teamId: caseOf(item).teamId }];
};

/**
 * Answers whether somebody with an NHS number, or under a case\u2019s id, has a case in the network, and
 * nothing else of it; each search is recorded first. Refuses: case.missing without either,
 * access.too-many after 20 in a day.
 */
export const findBeyondTeam = useCase({
  input: z.object({ nhsNumber: NhsNumber.optional(), caseId: CaseId.optional() }),
  allow: ['link-worker', 'team-lead'],
  run: async ({ nhsNumber, caseId }, context): Promise<FoundBeyondTeam> => {
    const actor = memberActor(context.actor);
    const digest = nhsNumber === undefined ? undefined : numberDigest(context, nhsNumber);
    const asked = digest ?? (caseId === undefined ? undefined : context.secrets.digest('case-look-up', caseId));
    if (asked === undefined) throw refuse(caseRefusals.missing);
    await recordLookBeyondTeam(context, actor, asked);
    const known = digest === undefined ? await byCase(context, caseId ?? '') : await byNumber(context, digest);
    const shown = known.filter((each) => !isKeptFrom(actor, each.caseId));
    const own = shown.find(({ teamId }) => teamId === actor.organisationId);
    const found = own ?? shown[0];
    if (found === undefined) return { found: 'none' };
    return { found: own === undefined ? 'elsewhere' : 'own-team', caseId: found.caseId };
  },
});
