import { type Context, refuse } from '@fingerpost/kernel';
import type { Policy, Service } from '@fingerpost/core/directory';
import { ageBand, ageOn, areaOf, type Person } from '@fingerpost/core/patient';
import { dayOf, dueAfter, dueOn, heldByMember, heldByOrganisation } from '@fingerpost/core/work';
import { type Agreement, agreementWording, type Letter } from './letter.ts';
import type { Referral, ReferralMode } from './referral.ts';
import type { ReferInput } from './refer-input.ts';
import { referralRefusals } from './referral.refusals.ts';

/** Gives who agreed: the person, spoken, today, when the caller says nothing else. Refuses: consent.missing. */
export const agreementOf = (given: Agreement | undefined, context: Context): Agreement => {
  const agreement = given ?? { by: 'person', how: 'spoken', when: dayOf(context.now) };
  const decided = agreement.decider !== undefined && agreement.reason !== undefined;
  if (agreement.by === 'best-interests' && !decided) throw refuse(referralRefusals.consent);
  if (agreement.when > dayOf(context.now)) throw refuse(referralRefusals.consent);
  return agreement;
};

/** Puts together what goes with a referral. */
export const letterWith = (input: ReferInput, agreement: Agreement, person: Person, now: Date): Letter => ({
  request: input.request ?? '',
  message: input.message,
  share: input.share,
  agreement: { ...agreement, wording: agreementWording },
  area: areaOf(person),
  ageBand: ageBand(ageOn(person.dateOfBirth, dayOf(now))),
  accessNeeds: [
    ...(person.communicationNeeds ?? []),
    ...(person.interpreter === true ? [`interpreter: ${person.language ?? 'language to ask'}`] : []),
  ],
});

/** Moves a date past the days on which a service says it is closed. */
export const pastClosures = (day: string, service: Pick<Service, 'closures'>): string =>
  (service.closures ?? [])
    .toSorted((one, other) => one.from.localeCompare(other.from))
    .reduce(
      (current, { from, to }) =>
        from <= current && current <= to ? dayOf(new Date(dueAfter(new Date(`${to}T12:00:00Z`), 1))) : current,
      day,
    );

/** The date by which a service answers: the policy's days, or the longer time it states, past its closures. */
export const answerBy = (now: Date, service: Service, policy: Policy): string => {
  const days = Math.max(policy.answerWithin, service.answerWithin ?? 0);
  return dueOn(pastClosures(dayOf(new Date(dueAfter(now, days))), service));
};

/** Where a new referral begins: its status, who holds it, by when, and what they have to do. */
export const openingPlace = (
  context: Context,
  at: { mode: ReferralMode; propose: boolean; service: Service; policy: Policy; workerId: string },
): Pick<Referral, 'status' | 'holder' | 'dueBy' | 'todo' | 'sentAt'> => {
  const sentAt = context.now.toISOString();
  if (at.propose)
    return {
      status: 'proposed',
      holder: heldByMember(at.workerId),
      dueBy: dueAfter(context.now, at.policy.firstContact),
      todo: 'ask-the-person',
    };
  if (at.mode === 'signposted')
    return {
      status: 'sent',
      holder: heldByMember(at.workerId),
      dueBy: dueAfter(context.now, at.policy.nextContact),
      todo: 'ask-how-signpost-went',
      sentAt,
    };
  const dueBy = answerBy(context.now, at.service, at.policy);
  return at.mode === 'by-hand'
    ? { status: 'sent', holder: heldByMember(at.workerId), dueBy, todo: 'ask-the-service', sentAt }
    : { status: 'sent', holder: heldByOrganisation(at.service.organisationId), dueBy, todo: 'answer', sentAt };
};
