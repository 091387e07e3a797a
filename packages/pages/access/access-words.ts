import type { Access } from '@fingerpost/core/case';
import type { RestrictedCaseView } from '@fingerpost/core/referral';

/** What kinds of things a person must not meet. */
export const notWithWords = {
  service: 'A service',
  provider: 'An organisation',
  member: 'A member of staff or volunteer',
  place: 'A place',
} as const satisfies Record<RestrictedCaseView['notWith'][number]['kind'], string>;

/** Why somebody of another team opens a case. */
export const accessReasonWords = {
  'person-is-here': 'The person is here with me',
  emergency: 'It is an emergency',
  transfer: 'They are moving to our team',
  covering: 'We cover for the other team',
  safeguarding: 'Somebody’s safety',
  other: 'Something else',
} as const satisfies Record<Access['reason'], string>;
