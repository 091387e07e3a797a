import * as z from 'zod';
import { CaseId, refuse, useCase } from '@fingerpost/kernel';
import { caseKey, caseOf, caseRefusals, notWithKey, notWithOf } from '@fingerpost/core/case';
import { type RaisedConcern, raiseAbout, worry } from './raising.ts';

/**
 * Raises a worry of the person's own, about themselves or somebody near them, with the safeguarding lead of
 * their team: by the person, or a carer of theirs. It is shown on no page of the case, nor to them again.
 * Refuses: case.missing, idempotency.reused.
 */
export const raiseOwnConcern = useCase({
  input: z.object({ caseId: CaseId, words: worry.words, inDanger: worry.inDanger }),
  allow: ['patient', 'carer'],
  run: async ({ caseId, ...asked }, context): Promise<RaisedConcern> => {
    const { actor } = context;
    const items = await context.table.getMany([caseKey(caseId), notWithKey(caseId)]);
    const stored = items.find(({ type }) => type === 'case');
    const isTheirs = (actor.kind === 'patient' || actor.kind === 'carer') && actor.caseId === caseId;
    if (stored === undefined || !isTheirs) throw refuse(caseRefusals.missing);
    const about = { found: caseOf(stored), notWith: notWithOf(items.find(({ type }) => type === 'not-with')) };
    return raiseAbout(context, about, { ...asked, personKnows: actor.kind === 'patient' ? 'yes' : 'not-known' });
  },
});
