import type { Ons4 } from '@fingerpost/core/case';

type Question = keyof NonNullable<Ons4['answers']>;

/** What each question is called in a table, and what stands for 0 and 10. */
export const wellbeingScales = {
  satisfied: { short: 'Satisfied with life', ends: '0 is not at all satisfied, 10 is completely satisfied.' },
  worthwhile: { short: 'Life worthwhile', ends: '0 is not at all worthwhile, 10 is completely worthwhile.' },
  happy: { short: 'Happy yesterday', ends: '0 is not at all happy, 10 is completely happy.' },
  anxious: { short: 'Anxious yesterday', ends: '0 is not at all anxious, 10 is completely anxious.' },
} as const satisfies Record<Question, { short: string; ends: string }>;

/** The order in which the questions are asked. */
export const wellbeingOrder = ['satisfied', 'worthwhile', 'happy', 'anxious'] as const satisfies readonly Question[];

export const wellbeingStageWords = {
  plan: 'At the plan',
  'check-in': 'At a check-in',
  closing: 'At closing',
} as const satisfies Record<Ons4['stage'], string>;

export const wellbeingModeWords = {
  'face-to-face': 'Face to face',
  phone: 'By phone',
  video: 'By video',
  paper: 'On paper',
  online: 'Online',
} as const satisfies Record<NonNullable<Ons4['mode']>, string>;

export const notAskedWords = {
  'person-declined': 'They did not want to answer',
  'not-the-right-time': 'It was not the right time',
  'too-unwell': 'They were too unwell',
  'cannot-answer-themselves': 'They could not answer for themselves',
  'no-interpreter': 'There was no interpreter',
  'not-reached': 'They could not be reached',
  other: 'Another reason',
} as const satisfies Record<NonNullable<Ons4['notAsked']>, string>;
