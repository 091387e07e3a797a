import type { TakingBackReason } from '@fingerpost/core/case';

/** Why a practice takes its referral back. */
export const takingBackWords = {
  'sent-in-error': 'It was sent in error',
  duplicate: 'The person had been referred already',
  'changed-mind': 'The person changed their mind',
  'dealt-with': 'It was dealt with in another way',
} as const satisfies Record<TakingBackReason, string>;
