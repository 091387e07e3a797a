import * as z from 'zod';
import { CaseId, commit, makeEvent, refuse, remember, useCase, wasHad } from '@fingerpost/kernel';
import { type GoalRating, mustBeSettled, Plan, planKey, scopeOf, withRating } from '@fingerpost/core/case';
import { Told } from '@fingerpost/core/patient';
import { dayOf } from '@fingerpost/core/work';
import { type AnsweredThrough, answeredThrough } from './own-answer.ts';
import { outcomesEvent } from './outcomes.events.ts';
import { outcomesRefusals } from './outcomes.refusals.ts';
import { readBeside } from './read-beside.ts';

const Rated = z.object({
  goalId: z.string(),
  rating: z.int('Choose a number from 0 to 10.').min(0).max(10),
});

/** What is answered after rating: the version of the plan, and its goals with every rating. */
export type GoalsState = Pick<Plan, 'version' | 'goals'> & { readonly caseId: string };

const goalsState = (caseId: string, { version, goals }: Plan): GoalsState => ({ caseId, version, goals });

const ratingOf = (rating: number, today: string, { by, told }: AnsweredThrough): GoalRating =>
  by === undefined ? { on: today, rating, own: true } : { on: told?.on ?? today, rating, by, told };

/**
 * Keeps how near the person says they are to their goals, 0 to 10, each with its day and who wrote it
 * down; goals that are not rated stay as they were. Nobody rates for them. Refuses: case.missing,
 * case.identity, outcomes.no-plan, outcomes.goal, outcomes.only-the-person, outcomes.told,
 * outcomes.told-later, idempotency.reused.
 */
export const rateGoals = useCase({
  input: z.object({
    caseId: CaseId,
    ratings: z.array(Rated).min(1, 'Choose a number for at least one goal.').max(12),
    told: Told.optional(),
  }),
  allow: ['patient', 'carer', 'link-worker', 'team-lead'],
  run: async ({ caseId, ratings, told }, context): Promise<GoalsState> => {
    const head = planKey(caseId);
    const { found, same } = await readBeside(context, caseId, head);
    const through = answeredThrough(context, found, told);
    const before = same === undefined ? undefined : Plan.parse(same.data);
    if (before === undefined || found.closure?.reason === 'died') throw refuse(outcomesRefusals.noPlan);
    if (wasHad(context, before.recent)) return goalsState(caseId, before);
    mustBeSettled(found);
    const isGoal = (goalId: string) => before.goals.some((goal) => goal.goalId === goalId && goal.leftOn === undefined);
    if (!ratings.every(({ goalId }) => isGoal(goalId))) throw refuse(outcomesRefusals.goal);
    const today = dayOf(context.now);
    const on = through.told?.on ?? today;
    const after: Plan = {
      ...before,
      goals: before.goals.map((goal) => {
        const rated = ratings.find(({ goalId }) => goalId === goal.goalId);
        if (rated === undefined) return goal;
        return { ...goal, ratings: withRating(goal.ratings, ratingOf(rated.rating, today, through)) };
      }),
      version: before.version + 1,
      recent: remember(context, before.recent),
    };
    await commit(context, {
      head,
      event: makeEvent(context, {
        ...outcomesEvent('GoalsRated', { rated: ratings.map((each) => ({ ...each, on })), told: through.told }),
        subject: `${caseId}#plan`,
        version: after.version,
        scope: scopeOf(found),
      }),
      writes: [
        {
          kind: 'put',
          expect: before.version,
          item: { ...head, type: 'plan', version: after.version, data: after },
        },
      ],
    });
    return goalsState(caseId, after);
  },
});
