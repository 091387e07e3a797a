import { type Change, type Context, refuse } from '@fingerpost/kernel';
import { memberActor } from '@fingerpost/core/access';
import type { Case } from '@fingerpost/core/case';
import type { Directory, NeedCode, Service } from '@fingerpost/core/directory';
import type { Person } from '@fingerpost/core/patient';
import {
  agreementOf,
  letterItem,
  letterWith,
  newReferral,
  openingPlace,
  type ReferInput,
  referralChange,
  referralEvent,
  referralRefusals,
} from '@fingerpost/core/referral';
import { dueOn, heldByPerson } from '@fingerpost/core/work';

/** Gives a service that can be offered. Refuses: service.missing. */
export const activeService = (directory: Directory, serviceId: string): Service => {
  const service = directory.service(serviceId);
  if (service?.status !== 'active' || directory.organisation(service.organisationId)?.status !== 'active')
    throw refuse(referralRefusals.service);
  return service;
};

/**
 * Makes the change by which one service is proposed to a person as one of an offer: the person holds it,
 * and it goes nowhere before they choose it. Its place in the case's count is the caller's to add.
 */
export const proposal = (
  context: Context,
  given: Pick<ReferInput, 'caseId' | 'request' | 'message' | 'share'> & {
    readonly need: NeedCode;
    readonly of: Case;
    readonly person: Person;
    readonly service: Service;
    readonly directory: Directory;
    readonly referralId: string;
    readonly offer: string;
    readonly answerBy: string;
  },
): Change => {
  const { of, service, directory, referralId, need, share, offer, caseId } = given;
  const policy = directory.policyOf(of.commissionerId);
  const workerId = of.workerId ?? memberActor(context.actor).memberId;
  const mode = directory.isOnNetwork(service.organisationId) ? 'network' : 'by-hand';
  const { teamId } = of;
  const place = openingPlace(context, { mode, propose: true, service, policy, of: { workerId, teamId } });
  const referral = newReferral(context, {
    ...{ referralId, of, service, need, mode, policy, workerId, offer },
    mayName: share.includes('name'),
    place: { ...place, holder: heldByPerson(caseId), dueBy: dueOn(given.answerBy) },
  });
  const agreement = agreementOf(undefined, context);
  const letter = letterWith({ ...given, serviceId: service.serviceId }, agreement, given.person, context.now);
  const agreed = { by: agreement.by, how: agreement.how };
  return referralChange(context, referral, referralEvent('ReferralProposed', { mode, kind: service.kind, agreed }), [
    { kind: 'put', expect: 'new', item: letterItem(referralId, letter, 1) },
  ]);
};
