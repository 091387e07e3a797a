import * as z from 'zod';
import { CaseId, idWithin, type Item, mayForPerson, refuse, useCase } from '@fingerpost/kernel';
import { type Directory, readDirectory } from '@fingerpost/core/directory';
import { hasRestrictedNeed, isAskedAbout, referralOf } from '@fingerpost/core/referral';
import { dayOf, taskOf } from '@fingerpost/core/work';
import { feedbackKey } from './outcomes.keys.ts';
import { readAllUnder } from './read-beside.ts';
import {
  type Case,
  caseRefusals,
  type Goal,
  isTeamOfCase,
  mayCarersRead,
  noteOf,
  ons4Of,
  type Ons4,
  Plan,
  readCase,
  recordLook,
} from '@fingerpost/core/case';
import { type CheckIn, checkInOf, isOpenQuestion } from './check-in.ts';
import { type Feedback, feedbackOf } from './feedback.ts';
import { type Loneliness, lonelinessOf, lonelinessScore } from './loneliness.ts';

/** What a person said of themselves over time: goals with every rating, and the answers of each stage, oldest first. */
export type Measures = {
  readonly caseId: string;
  readonly stage: Ons4['stage'];
  readonly goals: readonly Pick<Goal, 'goalId' | 'text' | 'ratings'>[];
  readonly ons4: readonly Omit<Ons4, 'digest' | 'body'>[];
  /** What they answered when they were asked how it is going, with their own words. */
  readonly checkIns: readonly (CheckIn & { readonly words?: string | undefined })[];
  /** Says that they are asked how it is going, and have not answered yet. */
  readonly isAsked: boolean;
  /** What they thought of services that are over; `service` is its id. */
  readonly feedback: readonly (Omit<Feedback, 'digest' | 'body'> & { readonly referralId: string })[];
  /** Services that are over and that nobody has told of yet. */
  readonly untold: readonly { readonly referralId: string; readonly serviceId: string }[];
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

/** The services that somebody could still say what they thought of. */
const untoldIn = (items: readonly Item[], of: Case, directory: Directory): Measures['untold'] =>
  items
    .filter(({ type }) => type === 'referral')
    .map(referralOf)
    .filter((each) => isAskedAbout(each, of, directory.policyOf(each.commissionerId).restrictedNeeds))
    .filter(({ id }) => !items.some(({ sk }) => sk === feedbackKey(id).sk))
    .map(({ id, serviceId }) => ({ referralId: id, serviceId }));

/** The answers to check-ins, each with the words that stand with its task, and whether one waits for an answer. */
const checkInsIn = (tasks: readonly Item[], kept: readonly Item[]): Pick<Measures, 'checkIns' | 'isAsked'> => ({
  isAsked: tasks.some((item) => item.type === 'task' && isOpenQuestion(taskOf(item))),
  checkIns: kept
    .map((item) => {
      const note = tasks.find(({ sk }) => sk === `4#${item.sk.slice('8#check-in#'.length)}#note`);
      return { ...checkInOf(item), words: note === undefined ? undefined : noteOf(note).text };
    })
    .toSorted(byTime),
});

/**
 * Shows a person, their team and a carer whom they let see what the person said of themselves over time;
 * the carer nothing that may be about a restricted need. Refuses: case.missing.
 */
export const viewMeasures = useCase({
  input: z.object({ caseId: CaseId }),
  allow: ['patient', 'carer', 'link-worker', 'team-lead'],
  run: async ({ caseId }, context): Promise<Measures> => {
    const { actor } = context;
    const under = (beginsWith: string) => readAllUnder(context, caseId, beginsWith);
    const [directory, found, rows, tasks, kept, referrals] = await Promise.all([
      readDirectory(context),
      readCase(context, caseId),
      under('1'),
      under('4#'),
      under('8#check-in#'),
      under('2#'),
    ]);
    if (!mayForPerson(actor, caseId, 'see') && !isTeamOfCase(actor, found)) throw refuse(caseRefusals.missing);
    await recordLook(context, found, directory);
    const isCarer = actor.kind === 'carer';
    const hasKept = isCarer && hasRestrictedNeed(found, referrals, directory.policyOf(found.commissionerId));
    const isFor = (item: { readonly carersMayRead?: true | undefined }): boolean => mayCarersRead(item, hasKept);
    const of = (type: string) => rows.filter((row) => row.type === type);
    const plan = of('plan').map(({ data }) => Plan.parse(data))[0];
    const ons4 = of('ons4').map(ons4Of).filter(isFor).toSorted(byTime);
    const loneliness = of('loneliness').map(lonelinessOf).filter(isFor).toSorted(byTime);
    const { checkIns, isAsked } = checkInsIn(tasks, kept);
    return {
      caseId,
      stage: stageOf(found.status, [...ons4, ...loneliness], context.now),
      goals: (plan?.goals ?? [])
        .filter((goal) => goal.leftOn === undefined && isFor(goal))
        .map(({ goalId, text, ratings }) => ({ goalId, text, ratings })),
      ons4: ons4.map(({ digest: _digest, body: _body, ...kept }) => kept),
      checkIns: checkIns.filter(isFor),
      // What only the person is asked is nobody else's to answer.
      isAsked: isAsked && !isCarer,
      untold: isCarer ? [] : untoldIn(referrals, found, directory),
      feedback: referrals
        .filter(({ type }) => type === 'feedback')
        .map((item) => ({ ...feedbackOf(item), referralId: idWithin('ref', caseId, item.sk.split('#')[1] ?? '') }))
        .filter((given) => isFor(given) && (!isCarer || given.takenBackAt === undefined))
        .toSorted(byTime)
        .map(({ digest: _digest, body: _body, ...given }) => given),
      loneliness: loneliness.map(({ digest: _digest, body: _body, ...kept }) => ({
        ...kept,
        score: lonelinessScore(kept.answers),
      })),
    };
  },
});
