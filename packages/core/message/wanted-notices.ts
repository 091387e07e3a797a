import { type Context, type EventEnvelope, idWithin } from '@fingerpost/kernel';
import type { Notice, NoticeKind } from './notice.ts';
import { personRules } from './person-rules.ts';
import { providerRules } from './provider-rules.ts';
import { organisationIn, type Rule } from './rule.ts';

const toPractice =
  (kind: NoticeKind): Rule =>
  (event) => {
    const organisationId = organisationIn(event, 'practiceId');
    return [organisationId === undefined ? undefined : { kind, for: { who: 'practice', organisationId } }];
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

/** A reply is answered at once, unless its sender was answered within the hour. */
const toReplier: Rule = ({ subject: replyId, data }) => [
  data['isAnswered'] === true ? { kind: 'reply-heard', for: { who: 'replier', replyId } } : undefined,
];

/** What staff are told of each event. */
const staffRules: Readonly<Record<string, Rule>> = {
  MessageWritten: toPractice('message'),
  ActionRequested: toPractice('action'),
  MemberInvited: toMember,
  ConcernRaised: toSafeguarding,
  ConcernHandedOn: toSafeguarding,
};

const replyRules: Readonly<Record<string, Rule>> = { ReplyTaken: toReplier };

/** Whom each event is told to; an event that is in none of them is told to nobody. */
const tables = [personRules, providerRules, staffRules, replyRules];

const idOf = (context: Pick<Context, 'secrets'>, event: EventEnvelope, who: string): string => {
  const own = (purpose: string, length: number): string =>
    context.secrets.digest(purpose, `${event.eventId}\n${who}`).slice(-length);
  return idWithin('ntc', event.scope?.caseId ?? `cas_${own('notice-subject', 26)}`, own('notice', 16));
};

/** An event can be told and asked about: the question has a place of its own, and so has each way that is left. */
const placeOf = ({ kind, for: to }: Pick<Notice, 'kind' | 'for'>): string => {
  if (to.who === 'former-way') return `${to.who}\n${to.way}`;
  return kind === 'feedback' ? `${to.who}\n${kind}` : to.who;
};

/** Gives the notices an event calls for, each with an id that is the same whenever the event is read again. */
export const wantedNotices = (
  context: Pick<Context, 'secrets'>,
  event: EventEnvelope,
): readonly Pick<Notice, 'id' | 'kind' | 'for'>[] =>
  tables
    .flatMap((rules) => rules[event.type]?.(event) ?? [])
    .filter((wanted) => wanted !== undefined)
    .map((wanted) => ({ ...wanted, id: idOf(context, event, placeOf(wanted)) }));
