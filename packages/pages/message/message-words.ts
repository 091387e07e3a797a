import type { MessageAction } from '@fingerpost/core/message';

export const messageTitles = {
  'first-attended': 'First seen by a service',
  closed: 'Social prescribing case closed',
} as const;

/** What the network asks of the practice by itself, beside what the link worker asks. */
export const messageActionWords = {
  'check-contact-details': 'Please check how this person can be reached; we could not reach them.',
  'review-with-person': 'Please talk with this person about what they need when you next see them.',
  'see-person-soon': 'Please see this person soon.',
  none: undefined,
} as const satisfies Record<MessageAction, string | undefined>;
