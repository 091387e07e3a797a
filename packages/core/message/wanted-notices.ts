import { type Context, type EventEnvelope, idWithin, OrganisationId } from '@fingerpost/kernel';
import type { Notice, NoticeFor, NoticeKind } from './notice.ts';

type Wanted = { readonly kind: NoticeKind; readonly for: NoticeFor };
type Rule = (event: EventEnvelope) => readonly (Wanted | undefined)[];

const toPerson =
  (kind: NoticeKind): Rule =>
  ({ subject, scope }) => [
    scope === undefined ? undefined : { kind, for: { who: 'person', caseId: scope.caseId, referralId: subject } },
  ];

const toProvider =
  (kind: NoticeKind): Rule =>
  ({ subject }) => [{ kind, for: { who: 'provider', referralId: subject } }];

const both =
  (...rules: readonly Rule[]): Rule =>
  (event) =>
    rules.flatMap((rule) => rule(event));

const ifRescued =
  (rule: Rule): Rule =>
  (event) =>
    event.data['todo'] === 'rescue' ? rule(event) : [];

const organisationIn = (event: EventEnvelope, field: string): string | undefined =>
  OrganisationId.safeParse(event.data[field]).data;

const toPractice: Rule = (event) => {
  const organisationId = organisationIn(event, 'practiceId');
  return [organisationId === undefined ? undefined : { kind: 'message', for: { who: 'practice', organisationId } }];
};

const toMember: Rule = (event) => {
  const organisationId = organisationIn(event, 'organisationId');
  const invited = { who: 'member', memberId: event.subject } as const;
  return [organisationId === undefined ? undefined : { kind: 'invitation', for: { ...invited, organisationId } }];
};

/** Whom each event is told to; an event that is not here is told to nobody. */
const rules: Readonly<Record<string, Rule>> = {
  ReferralSent: both(toPerson('news'), toProvider('referral-sent')),
  ReferralWaitlisted: toPerson('news'),
  ReferralAccepted: toPerson('accepted'),
  ReferralDeclined: toPerson('news'),
  ReferralEnded: toPerson('news'),
  ReferralHandedOver: ifRescued(toPerson('waiting')),
  ReferralWithdrawn: toProvider('withdrawn'),
  ReferralRecordedInError: toProvider('withdrawn'),
  QuestionAnswered: toProvider('answered'),
  ProviderReminded: toProvider('reminder'),
  OutcomeAsked: toProvider('ask-outcome'),
  MessageWritten: toPractice,
  MemberInvited: toMember,
};

const idOf = (context: Pick<Context, 'secrets'>, event: EventEnvelope, who: string): string => {
  const own = (purpose: string, length: number): string =>
    context.secrets.digest(purpose, `${event.eventId}\n${who}`).slice(-length);
  return idWithin('ntc', event.scope?.caseId ?? `cas_${own('notice-subject', 26)}`, own('notice', 16));
};

/** Gives the notices an event calls for, each with an id that is the same whenever the event is read again. */
export const wantedNotices = (
  context: Pick<Context, 'secrets'>,
  event: EventEnvelope,
): readonly Pick<Notice, 'id' | 'kind' | 'for'>[] =>
  (rules[event.type]?.(event) ?? [])
    .filter((wanted) => wanted !== undefined)
    .map((wanted) => ({ ...wanted, id: idOf(context, event, wanted.for.who) }));
