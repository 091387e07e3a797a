import { CaseId, type EventEnvelope, OrganisationId, ReferralId } from '@fingerpost/kernel';
import type { NoticeFor, NoticeKind } from './notice.ts';

/** What an event calls for: the kind of the notice, and whom it is for. */
export type Wanted = { readonly kind: NoticeKind; readonly for: NoticeFor };

/** Gives the notices that one event calls for. */
export type Rule = (event: EventEnvelope) => readonly (Wanted | undefined)[];

/** Tells the person about the referral that is the event's subject. */
export const toPerson =
  (kind: NoticeKind): Rule =>
  ({ subject, scope }) => [
    scope === undefined ? undefined : { kind, for: { who: 'person', caseId: scope.caseId, referralId: subject } },
  ];

/** Tells the person something about their case, or about the referral that the event's data name as `referralId`. */
export const toPersonOnCase =
  (kind: NoticeKind): Rule =>
  ({ subject, scope, data }) => {
    const caseId = CaseId.safeParse(scope?.caseId ?? subject).data;
    const referralId = ReferralId.safeParse(data['referralId']).data;
    return [caseId === undefined ? undefined : { kind, for: { who: 'person', caseId, referralId } }];
  };

/** Tells the service to which the referral that is the event's subject was sent. */
export const toProvider =
  (kind: NoticeKind): Rule =>
  ({ subject }) => [{ kind, for: { who: 'provider', referralId: subject } }];

/** Follows the rule only where something holds of the event. */
export const onlyIf =
  (holds: (event: EventEnvelope) => boolean, rule: Rule): Rule =>
  (event) =>
    holds(event) ? rule(event) : [];

/** Follows several rules. */
export const both =
  (...rules: readonly Rule[]): Rule =>
  (event) =>
    rules.flatMap((rule) => rule(event));

/** Gives the organisation that a field of an event's data names. */
export const organisationIn = (event: EventEnvelope, field: string): string | undefined =>
  OrganisationId.safeParse(event.data[field]).data;
