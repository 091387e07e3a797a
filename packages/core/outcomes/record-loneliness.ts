import * as z from 'zod';
import { CaseId, commit, idCharacters, isRepeat, makeEvent, requestDigest, useCase } from '@fingerpost/kernel';
import { mustBeSettled, Ons4Stage, scopeOf } from '@fingerpost/core/case';
import { Told } from '@fingerpost/core/patient';
import { type Loneliness, LonelinessAnswers, lonelinessOf, lonelinessScore } from './loneliness.ts';
import { answeredThrough, mustFitStage } from './own-answer.ts';
import { outcomesEvent } from './outcomes.events.ts';
import { lonelinessKey } from './outcomes.keys.ts';
import { readBeside } from './read-beside.ts';

/** What is answered after recording: what was kept, with the sum of the three indirect answers where all were given. */
export type LonelinessState = Omit<Loneliness, 'digest' | 'body'> & {
  readonly caseId: string;
  readonly score?: number | undefined;
};

const lonelinessState = (caseId: string, kept: Loneliness): LonelinessState => {
  const { digest: _digest, body: _body, ...rest } = kept;
  return { caseId, ...rest, score: lonelinessScore(kept.answers) };
};

/**
 * Keeps the person's own answers to the questions on loneliness, given on their own page or told to
 * their team; whoever leaves all of them out would rather not say. Nobody answers for them. Refuses:
 * case.missing, case.identity, ons4.stage, outcomes.only-the-person, outcomes.told, outcomes.told-later,
 * idempotency.reused.
 */
export const recordLoneliness = useCase({
  input: z.object({ caseId: CaseId, stage: Ons4Stage, answers: LonelinessAnswers, told: Told.optional() }),
  allow: ['patient', 'carer', 'link-worker', 'team-lead'],
  run: async ({ caseId, stage, answers, told }, context): Promise<LonelinessState> => {
    const head = lonelinessKey(caseId, stage, idCharacters(context, 16));
    const { found, same } = await readBeside(context, caseId, head);
    const through = answeredThrough(context, found, told);
    const had = same === undefined ? undefined : lonelinessOf(same);
    if (had !== undefined && isRepeat(context, had)) return lonelinessState(caseId, had);
    mustBeSettled(found);
    mustFitStage(found, stage);
    const at = context.now.toISOString();
    const kept: Loneliness = { stage, answers, at, ...through, carersMayRead: true, ...requestDigest(context) };
    const score = lonelinessScore(answers);
    await commit(context, {
      head,
      event: makeEvent(context, {
        ...outcomesEvent('LonelinessRecorded', { stage, told: through.told, score, ...answers }),
        subject: `${caseId}#${head.sk}`,
        version: 1,
        scope: scopeOf(found),
      }),
      writes: [{ kind: 'put', expect: 'new', item: { ...head, type: 'loneliness', version: 1, data: kept } }],
    });
    return lonelinessState(caseId, kept);
  },
});
