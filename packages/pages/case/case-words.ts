import type { Case, CaseSource, ClosureReason, CaseStatus } from '@fingerpost/core/case';
import { wordsOf } from '../form/words.ts';

export const sourceWords = {
  practice: 'GP practice',
  self: 'The person themselves',
  family: 'Family or friend',
  'social-care': 'Social care',
  hospital: 'Hospital',
  housing: 'Housing association or landlord',
  voluntary: 'Voluntary organisation',
  other: 'Somebody else',
} as const satisfies Record<CaseSource, string>;

/** Says who asked for a case by its code. */
export const sourceInWords = (code: string): string => wordsOf(sourceWords, code);

export const urgencyWords = { routine: 'Routine', soon: 'Soon' } as const satisfies Record<Case['urgency'], string>;

export const pauseWords = {
  'person-asked': 'They asked to wait',
  hospital: 'In hospital',
  prison: 'In prison',
  away: 'Away',
  illness: 'Not well enough now',
  other: 'Another reason',
} as const satisfies Record<NonNullable<Case['paused']>['reason'], string>;

export const closureWords = {
  'goals-met': 'Goals met',
  'goals-partly-met': 'Goals partly met',
  'goals-not-met': 'Goals not met',
  'person-declined': 'The person declined',
  'could-not-be-reached': 'Could not be reached',
  'nothing-suitable-found': 'Nothing suitable found',
  'sent-back-not-suitable': 'Sent back to the practice: not suitable',
  'sent-back-urgent': 'Sent back to the practice: urgent',
  'long-stay': 'Long stay in hospital or prison',
  moved: 'Moved out of the area',
  'moved-to-another-team': 'Moved to another team',
  died: 'Died',
  duplicate: 'Duplicate of another case',
  'in-error': 'Opened in error',
} as const satisfies Record<ClosureReason, string>;

/** Where a case stands, as its practice reads it. */
export const practiceStatusWords = {
  waiting: 'Waiting for a link worker to take it',
  allocated: 'A link worker is making contact',
  active: 'In touch with a link worker',
  closed: 'Closed',
} as const satisfies Record<CaseStatus, string>;
