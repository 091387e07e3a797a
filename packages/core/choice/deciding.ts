import { type Context, doorRefusals, refuse } from '@fingerpost/kernel';
import { actingCarer } from '@fingerpost/core/carer';
import type { Told } from '@fingerpost/core/patient';
import { type Agreement, agreementOf, chosenAgreement, untilLastDay } from '@fingerpost/core/referral';
import type { Decider } from './choice.ts';
import { choiceRefusals } from './choice.refusals.ts';

type Decision = { readonly decider: string; readonly reason: string } | undefined;

/** Tells whether whoever acts is an attorney or deputy for somebody who cannot decide themselves, whose papers were seen. */
export const isAttorney = async (
  context: Pick<Context, 'table' | 'now' | 'actor'>,
  caseId: string,
): Promise<boolean> => {
  if (context.actor.kind !== 'carer') return false;
  const carer = await actingCarer(context, caseId, context.actor.carerId);
  return carer?.capacity === 'lacks' && carer.authority !== undefined;
};

/**
 * Says who decided: whoever acts, or whoever told the team; where a decision was made in the person's best
 * interests, only their team may say so, with who decided and why. Refuses: choice.decider, actor.not-allowed.
 */
export const deciderOf = (
  { actor }: Pick<Context, 'actor'>,
  told: Told | undefined,
  decision: Decision,
  byPapers: boolean,
): Decider => {
  if (decision !== undefined) {
    if (actor.kind !== 'staff') throw refuse(doorRefusals.forbidden);
    if (decision.decider === '' || decision.reason === '') throw refuse(choiceRefusals.decider);
    return 'best-interests';
  }
  if (told === undefined && actor.kind === 'carer') return byPapers ? 'attorney' : 'carer';
  if (told === undefined) return 'person';
  return told.by === 'interpreter' ? 'person' : told.by;
};

/** Gives who agreed to what is shared with the services that were chosen: whoever decided, as it reached the team. */
export const agreementFor = (
  context: Context,
  told: Told | undefined,
  { by, decision, until }: { readonly by: Decider; readonly decision: Decision; readonly until: string | undefined },
): Agreement =>
  untilLastDay(
    { ...(chosenAgreement(context, told) ?? agreementOf(undefined, context)), by, ...decision, until },
    context,
  );
