import type { PersonDetails, StillToAsk } from '@fingerpost/core/patient';

/** The ethnic groups of the 2001 census as the NHS codes them; not asked is no answer. */
export const ethnicityWords = {
  A: 'White: British',
  B: 'White: Irish',
  C: 'White: any other background',
  D: 'Mixed: White and Black Caribbean',
  E: 'Mixed: White and Black African',
  F: 'Mixed: White and Asian',
  G: 'Mixed: any other background',
  H: 'Asian: Indian',
  J: 'Asian: Pakistani',
  K: 'Asian: Bangladeshi',
  L: 'Asian: any other background',
  M: 'Black: Caribbean',
  N: 'Black: African',
  P: 'Black: any other background',
  R: 'Chinese',
  S: 'Any other ethnic group',
  Z: 'Asked, prefers not to say',
} as const satisfies Record<Exclude<NonNullable<PersonDetails['ethnicity']>, '99'>, string>;

export const sexWords = {
  '1': 'Male',
  '2': 'Female',
  '9': 'Indeterminate',
  X: 'Not known',
} as const satisfies Record<NonNullable<PersonDetails['sex']>, string>;

export const preferredContactWords = {
  call: 'Phone call',
  text: 'Text message',
  email: 'E-mail',
  letter: 'Letter',
  visit: 'Visit',
} as const satisfies Record<NonNullable<PersonDetails['preferredContact']>, string>;

export const stillToAskWords = {
  safeContact: 'How they must not be contacted',
  address: 'Their address, or that they have none',
  language: 'Their language, and whether they need an interpreter',
  communicationNeeds: 'What helps them to communicate',
  speakTo: 'Whom we may also speak to',
  isCarer: 'Whether they care for somebody',
  travel: 'How they get about',
  ethnicity: 'Their ethnic group',
  sex: 'Their sex',
} as const satisfies Record<StillToAsk, string>;

/** Needs that are asked of everybody, in the words that services read. */
export const communicationNeeds = [
  'Hard of hearing: speak clearly, face to face',
  'Help with reading or filling in forms',
  'More time in conversations',
  'Somebody with them at appointments',
  'Step-free access',
] as const;
export type CommunicationNeed = (typeof communicationNeeds)[number];
