import * as z from 'zod';
import { CaseId, refuse, useCase } from '@fingerpost/kernel';
import { dayOf } from '@fingerpost/core/work';
import { readAllUnder } from './read-beside.ts';
import { caseRefusals, type Goal, isTeamOfCase, ons4Of, type Ons4, Plan, readCase } from '@fingerpost/core/case';
import { type Loneliness, lonelinessOf, lonelinessScore } from './loneliness.ts';

/** What a person said of themselves over time: goals with every rating, and the answers of each stage, oldest first. */
export type Measures = {
  readonly caseId: string;
  readonly stage: Ons4['stage'];
  readonly goals: readonly Pick<Goal, 'goalId' | 'text' | 'ratings'>[];
  readonly ons4: readonly Omit<Ons4, 'digest' | 'body'>[];
  readonly loneliness: readonly (Omit<Loneliness, 'digest' | 'body'> & { readonly score?: number | undefined })[];
};

const byTime = (one: { readonly at: string }, other: { readonly at: string }): number => one.at.localeCompare(other.at);

/**
 * Gives the stage that an answer given now belongs to: the first is at the plan, those of another day are
 * check-ins, until the case has closed; answers of one day belong together.
 */
const stageOf = (status: string, before: readonly Pick<Ons4, 'stage' | 'at'>[], now: Date): Ons4['stage'] => {
  if (status === 'closed') return 'closing';
  const last = before.toSorted(byTime).at(-1);
  if (last === undefined) return 'plan';
  return dayOf(new Date(last.at)) === dayOf(now) ? last.stage : 'check-in';
};

/**
 * Shows a person, and their team, what the person said of themselves over time; a carer sees none of
 * it. Refuses: case.missing.
 */
export const viewMeasures = useCase({
  input: z.object({ caseId: CaseId }),
  allow: ['patient', 'link-worker', 'team-lead'],
  run: async ({ caseId }, context): Promise<Measures> => {
    const { actor } = context;
    const [found, rows] = await Promise.all([readCase(context, caseId), readAllUnder(context, caseId, '1')]);
    const isOwn = actor.kind === 'patient' && actor.caseId === caseId;
    if (!isOwn && !isTeamOfCase(actor, found)) throw refuse(caseRefusals.missing);
    const of = (type: string) => rows.filter((row) => row.type === type);
    const plan = of('plan').map(({ data }) => Plan.parse(data))[0];
    const ons4 = of('ons4').map(ons4Of).toSorted(byTime);
    const loneliness = of('loneliness').map(lonelinessOf).toSorted(byTime);
    return {
      caseId,
      stage: stageOf(found.status, [...ons4, ...loneliness], context.now),
      goals: (plan?.goals ?? [])
        .filter(({ leftOn }) => leftOn === undefined)
        .map(({ goalId, text, ratings }) => ({ goalId, text, ratings })),
      ons4: ons4.map(({ digest: _digest, body: _body, ...kept }) => kept),
      loneliness: loneliness.map(({ digest: _digest, body: _body, ...kept }) => ({
        ...kept,
        score: lonelinessScore(kept.answers),
      })),
    };
  },
});
