import { type Change, type Context, refuse } from '@fingerpost/kernel';
import type { Directory, Policy, Service } from '@fingerpost/core/directory';
import type { Told } from '@fingerpost/core/patient';
import type { Agreement, Letter } from './letter.ts';
import type { Referral } from './referral.ts';
import { referralEvent } from './referral.events.ts';
import { referralRefusals } from './referral.refusals.ts';
import { letterItem, nextReferral, referralChange } from './referral.repository.ts';
import { openingPlace, sharedUntilOf } from './referring.ts';

/**
 * Gives the service that a proposed referral goes to; who is there is read from the directory. Refuses:
 * service.missing, referral.nobody-there.
 */
export const sendableTo = (before: Referral, directory: Directory): Service => {
  const service = directory.service(before.serviceId);
  if (service?.status !== 'active') throw refuse(referralRefusals.service);
  const isSomebodyThere = directory.membersOf(service.organisationId).some(({ active }) => active);
  if (before.mode === 'network' && !isSomebodyThere) throw refuse(referralRefusals.nobodyThere);
  return service;
};

/** What sending makes of a proposed referral, and the change that does it, with who agreed in its letter. */
export const sending = (
  context: Context,
  {
    before,
    letter,
    letterVersion,
  }: {
    readonly before: Referral;
    readonly letter: Letter;
    readonly letterVersion: number;
  },
  {
    service,
    policy,
    agreement,
    told,
    withAnswer,
  }: {
    readonly service: Service;
    readonly policy: Policy;
    readonly agreement: Agreement;
    readonly told: Told | undefined;
    /** It is sent with an answer to options. */
    readonly withAnswer?: true;
  },
): { readonly after: Referral; readonly change: Change } => {
  const { mode, retryOf } = before;
  const place = openingPlace(context, { mode, propose: false, service, policy, of: before });
  const sharedUntil = sharedUntilOf(agreement);
  const after = nextReferral(context, before, { ...place, sharedUntil, reminded: 0, raised: undefined }, policy);
  const agreed = { by: agreement.by, how: agreement.how };
  const event = referralEvent('ReferralSent', { mode, kind: service.kind, agreed, retryOf, told, withAnswer });
  const withAgreement = { ...letter, agreement: { ...agreement, wording: letter.agreement.wording } };
  const item = letterItem(before.id, withAgreement, letterVersion + 1);
  return { after, change: referralChange(context, after, event, [{ kind: 'put', expect: letterVersion, item }]) };
};
