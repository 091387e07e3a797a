import { type Change, type Context, Refusal, withEvent, type Write } from '@fingerpost/kernel';
import { type NotWith, openReferralsKey } from '@fingerpost/core/case';
import type { Directory, Policy } from '@fingerpost/core/directory';
import type { Told } from '@fingerpost/core/patient';
import {
  type Agreement,
  heldByTeamSide,
  type Letter,
  mustNotBeLeftOut,
  nextReferral,
  type Referral,
  referralChange,
  referralEvent,
  sendableTo,
  sending,
  withdrawing,
} from '@fingerpost/core/referral';
import { dueNextWorkingDay, dueOn } from '@fingerpost/core/work';

/** A proposed referral with what goes with it, as it stands. */
export type Proposed = { readonly before: Referral; readonly letter: Letter; readonly letterVersion: number };

/** What choosing needs to know besides the proposals. */
export type By = {
  readonly directory: Directory;
  readonly policy: Policy;
  readonly notWith: NotWith;
  readonly agreement: Agreement;
  readonly told: Told | undefined;
};

/** What came of a proposal: sent, or not possible any more, and then why. */
type Chosen = { readonly change: Change; readonly unsent: boolean };

const backToTeam = (context: Context, before: Referral, because: string, policy: Policy): Change => {
  const dueBy = dueNextWorkingDay(context.now);
  const after = nextReferral(context, before, { holder: heldByTeamSide(before), dueBy, offer: undefined }, policy);
  return referralChange(context, after, referralEvent('ProposalUnsent', { because }));
};

/** Sends a proposal that the person chose; one that cannot go any more stays, and goes back to the link worker. */
export const choosing = (context: Context, proposed: Proposed, by: By): Chosen => {
  const { before } = proposed;
  const { directory, policy, notWith, agreement, told } = by;
  try {
    const service = sendableTo(before, directory);
    mustNotBeLeftOut(context, notWith, service, { about: before, directory });
    return {
      change: sending(context, proposed, { service, policy, agreement, told, withAnswer: true }).change,
      unsent: false,
    };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { change: backToTeam(context, before, error.code, policy), unsent: true };
  }
};

/** The writes that withdraw proposals which the person did not choose, off the case's count in one. */
export const leaving = (
  context: Context,
  caseId: string,
  left: readonly Proposed[],
  { policy, reason }: Pick<By, 'policy'> & { readonly reason: 'another-service' | 'not-said' },
): readonly Write[] =>
  left.length === 0
    ? []
    : [
        ...left.flatMap(({ before }) =>
          withEvent(withdrawing(context, before, { reason, policy, by: 'person' }).change),
        ),
        { kind: 'count', key: openReferralsKey(caseId), by: -left.length },
      ];

/** The writes that give proposals until another day. */
export const prolonging = (
  context: Context,
  open: readonly Proposed[],
  until: string,
  policy: Policy,
): readonly Write[] =>
  open.flatMap(({ before }) => {
    const after = nextReferral(context, before, { dueBy: dueOn(until) }, policy);
    return withEvent(referralChange(context, after, referralEvent('ProposalProlonged', { until })));
  });
