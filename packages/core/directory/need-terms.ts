import type { NeedCode } from './need.ts';
import type { ServiceKind } from './service.ts';

type Row = readonly [need: NeedCode, kind: ServiceKind, beginnings: readonly string[]];

/** What directories call things, as beginnings of words, and the need and kind of service that each means here. */
const table: readonly Row[] = [
  ['domestic-abuse', 'advice', ['domestic abuse', 'domestic violence', 'refuge']],
  ['food', 'food', ['food', 'pantry', 'meal', 'lunch club', 'community kitchen']],
  ['money-debt-benefits', 'advice', ['debt', 'money', 'benefit', 'welfare right', 'financ', 'budget']],
  ['housing-homelessness', 'housing', ['housing', 'homeless', 'tenan', 'accommodation', 'shelter']],
  ['energy-utilities', 'advice', ['energy', 'fuel', 'utilit', 'warm home']],
  ['legal-immigration', 'advice', ['legal', 'immigra', 'asylum', 'refugee', 'law ']],
  ['substance-gambling', 'counselling', ['alcohol', 'drug', 'substance', 'addict', 'gambl']],
  ['bereavement', 'counselling', ['bereave', 'grief']],
  ['mental-wellbeing', 'counselling', ['counsel', 'mental', 'wellbeing', 'anxiety', 'depress', 'listening']],
  ['carer-support', 'group-activity', ['carer', 'caring for']],
  ['loneliness-isolation', 'befriending', ['befriend', 'lonel', 'isolat', 'social group', 'coffee morning']],
  ['employment-volunteering', 'learning-work', ['employ', 'volunteer', 'job', 'work club']],
  ['education-learning', 'learning-work', ['learning', 'education', 'literacy', 'courses ', 'training']],
  ['digital-inclusion', 'learning-work', ['digital', 'computer', 'internet', 'online skills']],
  ['physical-activity-weight', 'exercise', ['exercise', 'sport', 'fitness', 'walking', 'swim', 'yoga', 'weight']],
  ['long-term-condition-support', 'group-activity', ['long term condition', 'diabet', 'stroke', 'dementia', 'cancer']],
  ['family-parenting', 'group-activity', ['famil', 'parent', 'baby', 'toddler']],
  ['transport', 'practical-help', ['transport', 'car scheme', 'dial a ride']],
  ['language-access', 'practical-help', ['interpret', 'translat', 'esol', 'english for speakers']],
  [
    'arts-nature-culture',
    'group-activity',
    ['art ', 'arts ', 'craft', 'garden', 'nature', 'music', 'choir', 'museum', 'drama'],
  ],
  ['veterans', 'advice', ['veteran', 'armed forces', 'ex service']],
];

const plain = (text: string): string => ` ${text.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, ' ')} `;

/** Gives the needs that words speak of, in the table's order, and the kind of service the first of them means. */
export const needsIn = (words: readonly string[]): { needs: readonly NeedCode[]; kind: ServiceKind } | undefined => {
  const text = words.map(plain).join('');
  const rows = table.filter(([, , beginnings]) => beginnings.some((beginning) => text.includes(` ${beginning}`)));
  const [first] = rows;
  return first === undefined ? undefined : { needs: rows.map(([need]) => need), kind: first[1] };
};
