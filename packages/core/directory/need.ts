import * as z from 'zod';

/** What a person may want help with; a working list, since no national public code list exists. */
export const NeedCode = z.enum([
  'mental-wellbeing',
  'loneliness-isolation',
  'money-debt-benefits',
  'housing-homelessness',
  'food',
  'energy-utilities',
  'employment-volunteering',
  'education-learning',
  'physical-activity-weight',
  'long-term-condition-support',
  'carer-support',
  'family-parenting',
  'bereavement',
  'domestic-abuse',
  'substance-gambling',
  'transport',
  'digital-inclusion',
  'legal-immigration',
  'language-access',
  'arts-nature-culture',
  'veterans',
  'other',
]);
export type NeedCode = z.infer<typeof NeedCode>;

/** The words in which pages and messages name a need. */
export const needWords = {
  'mental-wellbeing': 'Mental wellbeing',
  'loneliness-isolation': 'Loneliness',
  'money-debt-benefits': 'Money, debt and benefits',
  'housing-homelessness': 'Housing',
  food: 'Food',
  'energy-utilities': 'Energy and other bills',
  'employment-volunteering': 'Work and volunteering',
  'education-learning': 'Learning',
  'physical-activity-weight': 'Getting active',
  'long-term-condition-support': 'Living with a long-term condition',
  'carer-support': 'Caring for somebody',
  'family-parenting': 'Family and parenting',
  bereavement: 'Bereavement',
  'domestic-abuse': 'Safety at home',
  'substance-gambling': 'Alcohol, drugs or gambling',
  transport: 'Getting about',
  'digital-inclusion': 'Getting online',
  'legal-immigration': 'Legal and immigration advice',
  'language-access': 'Language and interpreting',
  'arts-nature-culture': 'Arts, nature and culture',
  veterans: 'Support for veterans',
  other: 'Something else',
} as const satisfies Record<NeedCode, string>;

/** What stands wherever a restricted need may not be named. */
export const restrictedWords = 'a service we agreed';

/** Tells whether a need is named only to the case's worker, lead and the accepting service. */
export const isRestricted = (need: NeedCode, restricted: readonly NeedCode[]): boolean => restricted.includes(need);
