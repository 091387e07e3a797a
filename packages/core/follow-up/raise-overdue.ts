import { commit, type Context, useCase } from '@fingerpost/kernel';
import { type Case, caseChange, caseKey, caseOf, nextCaseLook, nextVersion } from '@fingerpost/core/case';
import { type Policy, readDirectory } from '@fingerpost/core/directory';
import { nextReferral, type Referral, referralChange } from '@fingerpost/core/referral';
import { dueAfter, heldByAdministrators, heldByLeads } from '@fingerpost/core/work';
import { dueReferral, postponedForPause } from './due-referral.ts';
import { followUpEvent } from './follow-up.events.ts';
import { type Acted, FollowUp, isDue, type ReferralFollowUp } from './follow-up.ts';

type Raised = NonNullable<Case['raised']>;

const nextStep = (found: Case, policy: Policy): Raised => {
  if (found.raised === 'leads') return 'administrators';
  const isWaiting = found.status === 'waiting' && found.paused === undefined;
  const isShownFirst =
    found.raised === undefined && !isWaiting && policy.workerOverdueShown < policy.workerOverdueToLead;
  return isShownFirst ? 'shown' : 'leads';
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
  const policy = (await readDirectory(context)).policyOf(found.commissionerId);
  if (nextCaseLook(found, policy) === undefined) return false;
  const to = nextStep(found, policy);
  const after = nextVersion(context, found, { raised: to, ...placeAt(context, to, found.teamId, policy) }, policy);
  await commit(context, caseChange(context, after, followUpEvent('CaseRaised', { to, from: found.holder?.id })));
  return true;
};

const raiseReferral = async (context: Context, input: ReferralFollowUp): Promise<boolean> => {
  const due = await dueReferral(context, input, 'raise');
  if (due === undefined) return false;
  if (await postponedForPause(context, due)) return true;
  const { found, policy } = due;
  const to: NonNullable<Referral['raised']> = found.raised === undefined ? 'leads' : 'administrators';
  const after = nextReferral(context, found, { raised: to, ...placeAt(context, to, found.teamId, policy) }, policy);
  const event = followUpEvent('ReferralRaised', { to, from: found.holder?.id });
  await commit(context, referralChange(context, after, event));
  return true;
};

/**
 * Raises what its holder left past its date: a case is shown to the leads, then held by them, then by
 * the administrators; a referral that the team's side holds goes to the leads, then the administrators.
 */
export const raiseOverdue = useCase({
  input: FollowUp,
  allow: ['system'],
  run: async (input, context): Promise<Acted> => {
    const done = await (input.id.startsWith('cas_') ? raiseCase(context, input) : raiseReferral(context, input));
    return { ...input, done };
  },
});
