import type { AttendanceResult, DeclineReason, EndReason, Outcome, WithdrawReason } from '@fingerpost/core/referral';

/** Why a service says no. */
export const declineReasonWords = {
  full: 'We are full',
  'not-eligible': 'The person does not fit who we can take',
  'out-of-area': 'They live outside our area',
  'not-suitable': 'What we do is not what they need',
  paused: 'We are not running at the moment',
  'conflict-of-interest': 'We know the person, or cannot be impartial',
  other: 'Something else',
} as const satisfies Record<(typeof DeclineReason.options)[number], string>;

/** Why a referral ended early after it was accepted. */
export const endReasonWords = {
  'could-not-contact': 'Could not get hold of the person',
  'person-declined': 'The person does not want it',
  'stopped-attending': 'The person stopped coming',
  'not-suitable-after-talking': 'Not what they need, after talking with them',
  moved: 'The person moved away',
  died: 'The person died',
  unsafe: 'It would not be safe',
  'service-closed': 'The service has closed',
} as const satisfies Record<(typeof EndReason.options)[number], string>;

/** Why the person or their link worker took a referral back. */
export const withdrawReasonWords = {
  'changed-mind': 'The person changed their mind',
  'not-needed': 'No longer needed',
  'another-service': 'Going to another service instead',
  'too-long': 'It took too long',
  moved: 'The person moved away',
  died: 'The person died',
  'sent-in-error': 'Sent by mistake',
  'not-said': 'No reason given',
} as const satisfies Record<(typeof WithdrawReason.options)[number], string>;

/** How it went, as the service sees it. */
export const outcomeWords = {
  achieved: 'Achieved what they came for',
  partly: 'Partly achieved',
  'not-achieved': 'Not achieved',
} as const satisfies Record<(typeof Outcome.options)[number], string>;

/** Whether the person came. */
export const attendanceWords = {
  attended: 'Came',
  'did-not-attend': 'Did not come',
  cancelled: 'Cancelled beforehand',
} as const satisfies Record<(typeof AttendanceResult.options)[number], string>;
