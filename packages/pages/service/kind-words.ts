import type { ServiceKind } from '@fingerpost/core/directory';

/** What kinds of service are called on the pages. */
export const serviceKindWords = {
  advice: 'Advice',
  food: 'Food',
  'group-activity': 'Groups and activities',
  befriending: 'Befriending',
  counselling: 'Counselling',
  housing: 'Housing',
  exercise: 'Exercise',
  'learning-work': 'Learning and work',
  'practical-help': 'Practical help',
  other: 'Other',
} as const satisfies Record<ServiceKind, string>;
