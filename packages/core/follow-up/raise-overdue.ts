import { commit, type Context, useCase } from '@fingerpost/kernel';
import { type Case, caseChange, caseKey, caseOf, nextCaseLook, nextVersion } from '@fingerpost/core/case';
import { type Policy, readDirectory } from '@fingerpost/core/directory';
import { nextReferral, type Referral, referralChange } from '@fingerpost/core/referral';
import { dueAfter, hasLead, heldByAdministrators, heldByLeads } from '@fingerpost/core/work';
import { dueReferral, postponedForPause } from './due-referral.ts';
import { followUpEvent } from './follow-up.events.ts';
import { raiseConcernLeft } from './overdue-concern.ts';
import { returnAction } from './return-action.ts';
import { type Acted, FollowUp, isDue, type ReferralFollowUp } from './follow-up.ts';

type Raised = NonNullable<Case['raised']>;

const nextStep = (found: Case, policy: Policy, hasLeads: boolean): Raised => {
  if (found.raised === 'leads') return 'administrators';
  const isWaiting = found.status === 'waiting' && found.paused === undefined;
  const isShownFirst =
    found.raised === undefined && !isWaiting && policy.workerOverdueShown < policy.workerOverdueToLead;
  if (isShownFirst) return 'shown';
  return hasLeads ? 'leads' : 'administrators';
};

/** Who holds it at a step, and the new date by which they act; a case that is only shown stays where it is. */
const placeAt = (
  context: Context,
  to: Raised,
  teamId: string,
  policy: Policy,
): Partial<Pick<Case, 'holder' | 'dueBy'>> =>
  to === 'shown'
    ? {}
    : {
        holder: to === 'leads' ? heldByLeads(teamId) : heldByAdministrators,
        dueBy: dueAfter(context.now, policy.rescueWithin),
      };

const raiseCase = async (context: Context, { id, watch }: FollowUp): Promise<boolean> => {
  const item = await context.table.get(caseKey(id));
  const found = item === undefined ? undefined : caseOf(item);
  if (found === undefined || !isDue(found, watch, context.now)) return false;
  const directory = await readDirectory(context);
  const policy = directory.policyOf(found.commissionerId);
  if (nextCaseLook(found, policy) === undefined) return false;
  const to = nextStep(found, policy, hasLead(found.teamId, directory));
  const after = nextVersion(context, found, { raised: to, ...placeAt(context, to, found.teamId, policy) }, policy);
  await commit(context, caseChange(context, after, followUpEvent('CaseRaised', { to, from: found.holder?.id })));
  return true;
};

const raiseReferral = async (context: Context, input: ReferralFollowUp): Promise<boolean> => {
  const due = await dueReferral(context, input, 'raise');
  if (due === undefined) return false;
  if (await postponedForPause(context, due)) return true;
  const { found, policy, directory } = due;
  const hasLeads = found.raised === undefined && hasLead(found.teamId, directory);
  const to: NonNullable<Referral['raised']> = hasLeads ? 'leads' : 'administrators';
  const after = nextReferral(context, found, { raised: to, ...placeAt(context, to, found.teamId, policy) }, policy);
  const event = followUpEvent('ReferralRaised', { to, from: found.holder?.id });
  await commit(context, referralChange(context, after, event));
  return true;
};

const raisers: Readonly<Record<string, (context: Context, input: FollowUp) => Promise<boolean>>> = {
  cas_: raiseCase,
  con_: raiseConcernLeft,
  tsk_: returnAction,
};

/**
 * Raises what its holder left past its date: a case is shown to the leads, then held by them, then by
 * the administrators; a referral that the team's side holds goes to the leads, then the administrators.
 * Where a team has no lead left, the administrators come next. A concern goes to the deputy,
 * and what a practice was asked to do back to the link worker.
 */
export const raiseOverdue = useCase({
  input: FollowUp,
  allow: ['system'],
  run: async (input, context): Promise<Acted> => {
    const raise = raisers[input.id.slice(0, 4)] ?? raiseReferral;
    return { ...input, done: await raise(context, input) };
  },
});
