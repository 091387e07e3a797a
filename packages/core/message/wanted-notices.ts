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

/** Nobody writes to a person of whom a service says that they have died; a colleague finds out. */
const unlessDied =
  (rule: Rule): Rule =>
  (event) =>
    event.data['reason'] === 'died' ? [] : rule(event);

/** A service that closes withdraws for the person, who is told; what was only proposed to them they have not waited for. */
const ifServiceClosed =
  (rule: Rule): Rule =>
  (event) =>
    event.data['reason'] === 'service-closed' && event.data['from'] !== 'proposed' ? rule(event) : [];

const organisationIn = (event: EventEnvelope, field: string): string | undefined =>
  OrganisationId.safeParse(event.data[field]).data;

const toPractice: Rule = (event) => {
  const organisationId = organisationIn(event, 'practiceId');
  return [organisationId === undefined ? undefined : { kind: 'message', for: { who: 'practice', organisationId } }];
};

const actionToPractice: Rule = (event) => {
  const organisationId = organisationIn(event, 'practiceId');
  return [organisationId === undefined ? undefined : { kind: 'action', for: { who: 'practice', organisationId } }];
};

const toMember: Rule = (event) => {
  const organisationId = organisationIn(event, 'organisationId');
  const invited = { who: 'member', memberId: event.subject } as const;
  return [organisationId === undefined ? undefined : { kind: 'invitation', for: { ...invited, organisationId } }];
};

/** Neither the kind nor the text of this notice says what there is to look at. */
const toSafeguarding: Rule = ({ subject: concernId }) => [
  { kind: 'look-today', for: { who: 'safeguarding', concernId } },
];

/** Whom each event is told to; an event that is not here is told to nobody. */
const rules: Readonly<Record<string, Rule>> = {
  ReferralSent: both(toPerson('news'), toProvider('referral-sent')),
  ReferralWaitlisted: toPerson('news'),
  ReferralAccepted: toPerson('accepted'),
  ReferralDeclined: toPerson('news'),
  ReferralEnded: unlessDied(toPerson('news')),
  ReferralHandedOver: ifRescued(toPerson('waiting')),
  ReferralWithdrawn: both(
    (event) => toProvider(event.data['reason'] === 'died' ? 'do-not-contact' : 'withdrawn')(event),
    ifServiceClosed(toPerson('news')),
  ),
  ReferralRecordedInError: toProvider('withdrawn'),
  QuestionAnswered: toProvider('answered'),
  ProviderReminded: toProvider('reminder'),
  OutcomeAsked: toProvider('ask-outcome'),
  MessageWritten: toPractice,
  ActionRequested: actionToPractice,
  MemberInvited: toMember,
  ConcernRaised: toSafeguarding,
  ConcernHandedOn: toSafeguarding,
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
