import type { LeftOutWhy } from '../../packages/core/held/shape.ts';

/** Kinds that are stored elsewhere than with a person, and why they are no part of what is shown; undefined for what is about nobody. */
export const notInARecord: Readonly<Record<string, LeftOutWhy | 'nobody'>> = {
  // Kept in a form that nobody can read, or that leads to nobody.
  pointer: 'secret',
  match: 'secret',
  'own-link': 'secret',
  'own-code': 'secret',
  sender: 'secret',
  answered: 'secret',
  'reply-to': 'secret',
  replier: 'secret',
  'look-up': 'secret',
  'form-count': 'secret',
  'service-feedback': 'secret',
  support: 'secret',
  'support-told': 'secret',
  proposal: 'secret',
  'proposal-words': 'secret',
  'proposal-answer': 'secret',
  // Read by whoever keeps people safe only.
  concern: 'safety',
  'concern-words': 'safety',
  'concern-action': 'safety',
  // What stands with the person says it as well.
  reply: 'twice',
  'reply-words': 'twice',
  register: 'twice',
  retry: 'technical',
  aside: 'technical',
  link: 'technical',
  // The groups of a service, and what staff talk about, are of other people.
  group: 'others',
  supervision: 'others',
  'supervision-note': 'others',
  device: 'others',
  'code-channels': 'others',
  member: 'nobody',
  membership: 'nobody',
  invitation: 'nobody',
  organisation: 'nobody',
  service: 'nobody',
  registry: 'nobody',
  slug: 'nobody',
  comment: 'nobody',
  'comment-words': 'nobody',
  'comment-answer': 'nobody',
  // Counted under digests by which figures know one person from another.
  'counted-person': 'secret',
  waited: 'secret',
  'page-test': 'nobody',
  'published-month': 'nobody',
};

/** Events that stand with no person, or with whoever keeps people safe. */
export const happensElsewhere: ReadonlySet<string> = new Set([
  ...['ConcernRaised', 'ConcernHandedOn', 'ConcernLeftOverdue', 'ConcernActionRecorded', 'ConcernClosed'],
  ...['MemberJoined', 'MemberAwaySet', 'HoursSet', 'MemberInvited', 'MemberChanged', 'MemberTransferred'],
  ...['OrganisationSaved', 'ServiceSaved', 'ComplaintsDeskSet', 'LoadLimitSet', 'PolicySet', 'SupervisionRecorded'],
  ...['AccessCodeAsked', 'AccessCodeTried', 'DeviceKnown', 'DeviceRevoked', 'CodeChannelsSet'],
  ...['GroupSaved', 'SessionsPlanned', 'SessionCancelled', 'PlaceGiven', 'PlaceLeft', 'RegisterMarked'],
  ...['ReplyTaken', 'TextsStoppedFurther', 'ReplyFiled', 'ReplyDiscarded', 'ReplyHandedOn'],
  ...['ServiceProposed', 'ProposalSupported', 'ProposalChecked', 'ProposalAnswered', 'ProposalRaised'],
  ...[
    'ProposalAnswerTold',
    'CommentMade',
    'CommentAnswered',
    'CommentPassedOn',
    'CommentRaised',
    'PageTested',
    'PageChanged',
    'MonthPublished',
  ],
]);
