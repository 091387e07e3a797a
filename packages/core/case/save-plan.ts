import * as z from 'zod';
import {
  CaseId,
  commit,
  type Context,
  idCharacters,
  type Item,
  type Key,
  makeEvent,
  mustMatch,
  refuse,
  remember,
  useCase,
  wasHad,
  type Write,
} from '@fingerpost/kernel';
import { memberActor } from '@fingerpost/core/access';
import { dayOf } from '@fingerpost/core/work';
import { mustBeTeamOfCase } from './case-access.ts';
import { scopeOf } from './case.ts';
import { caseKey, formerPlanKey, planKey } from './case.keys.ts';
import { caseEvent } from './case.events.ts';
import { caseRefusals } from './case.refusals.ts';
import { caseOf } from './case.repository.ts';
import { standing } from './check-step.ts';
import { mustBeSettled } from './identity.ts';
import { type Goal, isReworded, Plan, withRating } from './plan.ts';
import { caseStepTo } from './steps.ts';

const GoalInput = z.object({
  goalId: z.string().optional(),
  text: z.string().trim().min(1, 'Write the goal in the person\u2019s words.').max(300),
  rating: z.int().min(0).max(10).optional(),
  ratedOn: z.iso.date().optional(),
  /** It concerns no restricted need: a carer who may see reads it. */
  carersMayRead: z.boolean().optional(),
});
type GoalInput = z.output<typeof GoalInput>;

/** What is answered after saving a plan: its version and its goals with the ids to name them by. */
export type PlanState = Pick<Plan, 'version' | 'goals'> & { readonly caseId: string };

const planState = (caseId: string, { version, goals }: Plan): PlanState => ({ caseId, version, goals });

const planItem = (key: Key, type: 'plan' | 'former-plan', plan: Plan): Item => ({
  ...key,
  type,
  version: plan.version,
  data: plan,
});

const put = (item: Item, expect: number | 'new'): Write => ({ kind: 'put', item, expect });

const read = async (context: Context, caseId: string) => {
  const items = await context.table.getMany([caseKey(caseId), planKey(caseId)]);
  const head = items.find(({ type }) => type === 'case');
  const plan = items.find(({ type }) => type === 'plan');
  if (head === undefined) throw refuse(caseRefusals.missing);
  return { found: caseOf(head), before: plan === undefined ? undefined : Plan.parse(plan.data) };
};

const nextGoal = (context: Context, input: GoalInput, index: number, before: readonly Goal[]): Goal => {
  const today = dayOf(context.now);
  const known = before.find(({ goalId }) => goalId === input.goalId);
  if (input.goalId !== undefined && known === undefined) throw refuse(caseRefusals.goal);
  const on = input.ratedOn ?? today;
  if (on > today) throw refuse(caseRefusals.ratedOn);
  const ratings = known?.ratings ?? [];
  return {
    goalId: known?.goalId ?? `${idCharacters(context, 16)}${index}`,
    text: input.text,
    ...(input.carersMayRead === true ? { carersMayRead: true } : {}),
    ratings: input.rating === undefined ? [...ratings] : withRating(ratings, { on, rating: input.rating }),
  };
};

const leftOut = (before: readonly Goal[], goals: readonly Goal[], today: string): readonly Goal[] =>
  before
    .filter(({ goalId }) => goals.every((goal) => goal.goalId !== goalId))
    .map((goal) => ({ ...goal, leftOn: goal.leftOn ?? today }));

/**
 * Saves what matters to the person and their goals as they stand now: goals are rated 0 to 10 over
 * time, and a goal left out keeps its ratings. What carers may read beside a restricted need is said anew each time. Former words are kept. If-Match names the version of
 * the plan. Refuses: case.missing, case.step, case.identity,
 * case.goal, case.rated-on, version.stale.
 */
export const savePlan = useCase({
  input: z.object({
    caseId: CaseId,
    matters: z.string().trim().max(4000),
    carersMayRead: z.boolean().optional(),
    goals: z.array(GoalInput).max(12),
  }),
  allow: ['link-worker', 'team-lead'],
  run: async ({ caseId, matters, carersMayRead, goals: asked }, context): Promise<PlanState> => {
    const { found, before } = await read(context, caseId);
    mustBeTeamOfCase(context.actor, found);
    if (before !== undefined && wasHad(context, before.recent)) return planState(caseId, before);
    if (caseStepTo('save-plan', found.status) === undefined) throw refuse(caseRefusals.step, standing(found));
    mustBeSettled(found);
    mustMatch(context, before?.version ?? 0);
    const goals = asked.map((goal, index) => nextGoal(context, goal, index, before?.goals ?? []));
    const { memberId, name } = memberActor(context.actor);
    const plan: Plan = {
      matters,
      ...(carersMayRead === true ? { carersMayRead } : {}),
      goals: [...goals, ...leftOut(before?.goals ?? [], goals, dayOf(context.now))],
      savedAt: context.now.toISOString(),
      by: { memberId, name },
      version: (before?.version ?? 0) + 1,
      recent: remember(context, before?.recent ?? []),
    };
    const former = before !== undefined && isReworded(before, plan) ? [before] : [];
    const head = planKey(caseId);
    const rated = goals.flatMap(({ goalId, ratings }) =>
      ratings.slice(-1).map(({ on, rating }) => ({ goalId, on, rating })),
    );
    await commit(context, {
      head,
      event: makeEvent(context, {
        ...caseEvent('PlanSaved', { goals: goals.length, rated }),
        subject: `${caseId}#plan`,
        version: plan.version,
        scope: scopeOf(found),
      }),
      writes: [
        put(planItem(head, 'plan', plan), before?.version ?? 'new'),
        ...former.map((one) => put(planItem(formerPlanKey(caseId, one.version), 'former-plan', one), 'new')),
      ],
    });
    return planState(caseId, plan);
  },
});
