import { type Context, refuse } from '@fingerpost/kernel';
import type { Policy, Service } from '@fingerpost/core/directory';
import { ageBand, ageOn, areaOf, needsInWords, type Person, type Told } from '@fingerpost/core/patient';
import { addDays, dayOf, dueAfter, heldByOrganisation, instantOf } from '@fingerpost/core/work';
import { answeringOf } from './answering.ts';
import { heldByTeamSide } from './holding.ts';
import { type Agreement, agreementWording, type Letter } from './letter.ts';
import type { Referral, ReferralMode } from './referral.ts';
import type { ReferInput } from './refer-input.ts';
import { referralRefusals } from './referral.refusals.ts';

const usualDays = 365;

/** Gives the last day of an agreement where the person chooses none: a year later they are asked again. */
export const usualLastDay = ({ now }: Pick<Context, 'now'>): string => addDays(dayOf(now), usualDays);

/** Gives an agreement with its last day: the one that was chosen, or the usual one. Refuses: consent.until for a day that has passed. */
export const untilLastDay = (agreement: Agreement, context: Pick<Context, 'now'>): Agreement & { until: string } => {
  const until = agreement.until ?? usualLastDay(context);
  if (until < dayOf(context.now)) throw refuse(referralRefusals.until);
  return { ...agreement, until };
};

/** Gives who agreed, and until when: the person, spoken, today, when the caller says nothing else. Refuses: consent.missing, consent.until. */
export const agreementOf = (given: Agreement | undefined, context: Context): Agreement & { until: string } => {
  const agreement = given ?? { by: 'person', how: 'spoken', when: dayOf(context.now) };
  const decided = agreement.decider !== undefined && agreement.reason !== undefined;
  if (agreement.by === 'best-interests' && !decided) throw refuse(referralRefusals.consent);
  if (agreement.when > dayOf(context.now)) throw refuse(referralRefusals.consent);
  return untilLastDay(agreement, context);
};

const howTold = {
  phone: 'phone',
  'face-to-face': 'spoken',
  video: 'video',
  letter: 'written',
  text: 'written',
  email: 'written',
} as const satisfies Record<Told['how'], Agreement['how']>;

/** Gives who agreed where the person chose it themselves, or as they told their team; undefined for another actor. */
export const chosenAgreement = (context: Pick<Context, 'actor' | 'now'>, told?: Told): Agreement | undefined => {
  const { kind } = context.actor;
  if (told !== undefined) {
    const by = told.by === 'interpreter' ? 'person' : told.by;
    return { by, how: howTold[told.how], when: told.on };
  }
  if (kind !== 'patient' && kind !== 'carer') return undefined;
  return { by: kind === 'carer' ? 'carer' : 'person', how: 'online', when: dayOf(context.now) };
};

/** Gives the instant from which a service sees the person no more, where they chose a last day. */
export const sharedUntilOf = ({ until }: Pick<Agreement, 'until'>): string | undefined =>
  until === undefined ? undefined : instantOf(addDays(until, 1), 0).toISOString();

/** Puts together what goes with a referral. */
export const letterWith = (input: ReferInput, agreement: Agreement, person: Person, now: Date): Letter => ({
  request: input.request ?? '',
  message: input.message,
  share: input.share,
  agreement: { ...agreement, wording: agreementWording },
  area: areaOf(person),
  ageBand: ageBand(ageOn(person.dateOfBirth, dayOf(now))),
  accessNeeds: [
    ...(needsInWords(person) ?? []),
    ...(person.interpreter === true ? [`interpreter: ${person.language ?? 'language to ask'}`] : []),
  ],
});

/** Where a new referral begins: its status, who holds it, by when, and what they have to do. */
export const openingPlace = (
  context: Context,
  at: {
    mode: ReferralMode;
    propose: boolean;
    service: Service;
    policy: Policy;
    of: Pick<Referral, 'workerId' | 'teamId' | 'letRun'>;
  },
): Pick<Referral, 'status' | 'holder' | 'dueBy' | 'todo' | 'sentAt' | 'patience'> => {
  const sentAt = context.now.toISOString();
  if (at.propose)
    return {
      status: 'proposed',
      holder: heldByTeamSide(at.of),
      dueBy: dueAfter(context.now, at.policy.firstContact),
      todo: 'ask-the-person',
    };
  if (at.mode === 'signposted')
    return {
      status: 'sent',
      holder: heldByTeamSide(at.of),
      dueBy: dueAfter(context.now, at.policy.nextContact),
      todo: 'ask-how-signpost-went',
      sentAt,
    };
  const dates = answeringOf(context.now, at.service, at.policy);
  return at.mode === 'by-hand'
    ? { status: 'sent', holder: heldByTeamSide(at.of), ...dates, todo: 'ask-the-service', sentAt }
    : { status: 'sent', holder: heldByOrganisation(at.service.organisationId), ...dates, todo: 'answer', sentAt };
};
