import { type Context, requestDigest } from '@fingerpost/kernel';
import type { Case } from '@fingerpost/core/case';
import type { NeedCode, Policy, Service } from '@fingerpost/core/directory';
import { nextReferralLook } from './next-look.ts';
import type { Referral, ReferralMode } from './referral.ts';
import type { openingPlace } from './referring.ts';

/** Makes the first version of a referral to a service, where it stands and whoever holds it as given. */
export const newReferral = (
  context: Context,
  given: {
    readonly referralId: string;
    readonly of: Case;
    readonly service: Service;
    readonly need: NeedCode;
    readonly mode: ReferralMode;
    /** The person agreed that the service may know their name. */
    readonly mayName: boolean;
    readonly sharedUntil?: string | undefined;
    readonly policy: Policy;
    readonly workerId: string;
    readonly retryOf?: string | undefined;
    readonly offer?: string | undefined;
    readonly place: ReturnType<typeof openingPlace>;
  },
): Referral => {
  const { of, service, need } = given;
  const now = context.now.toISOString();
  const request = requestDigest(context);
  const draft: Referral = {
    id: given.referralId,
    caseId: of.id,
    name: given.mayName ? of.name : undefined,
    sharedUntil: given.sharedUntil,
    needs: [need],
    urgency: of.urgency,
    serviceId: service.serviceId,
    providerId: service.organisationId,
    practiceId: of.practiceId,
    teamId: of.teamId,
    commissionerId: of.commissionerId,
    caseOpenedAt: of.openedAt,
    openedAt: now,
    changedAt: now,
    version: 1,
    mode: given.mode,
    workerId: given.workerId,
    watch: 1,
    reminded: 0,
    checkIns: 0,
    oneOff: service.oneOff,
    retryOf: given.retryOf,
    offer: given.offer,
    recent: request === undefined ? [] : [request],
    ...given.place,
  };
  return { ...draft, lookAt: nextReferralLook(draft, given.policy)?.lookAt };
};
