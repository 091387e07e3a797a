import type { LackingAttempts } from '@fingerpost/core/case';

/** What is still missing before somebody counts as not reached. */
export const lackingWords = {
  number: 'more attempts',
  days: 'attempts on different days',
  times: 'an attempt at another time of day',
  ways: 'an attempt in another way that they allow',
  span: 'more working days since the first attempt',
} as const satisfies Record<LackingAttempts, string>;
