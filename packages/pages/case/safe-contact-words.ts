import type { AvoidedChannel, SafeContact } from '@fingerpost/core/patient';
import { hoursInWords } from './safe-hours-words.ts';

export const avoidedWords = {
  calls: 'Phone calls',
  voicemail: 'Voicemail messages',
  texts: 'Text messages',
  letters: 'Letters',
  email: 'E-mail',
  visits: 'Visits to their home',
} as const satisfies Record<AvoidedChannel, string>;

/** The answer that there is nothing to avoid, as the form posts it. */
export const nothingToAvoid = 'nothing';

const mustNot = {
  calls: 'Do not ring them.',
  voicemail: 'Do not leave voicemail.',
  texts: 'Do not send texts.',
  letters: 'Do not send letters.',
  email: 'Do not send e-mail.',
  visits: 'Do not visit them at home.',
} as const satisfies Record<AvoidedChannel, string>;

const part = (before: string, text: string | undefined): readonly string[] =>
  text === undefined || text === '' ? [] : [`${before}: ${text}`];

/** Says line by line how a person must not be contacted; undefined when nobody has asked yet. */
export const safeContactLines = (rules: SafeContact | undefined): readonly string[] | undefined => {
  if (rules === undefined) return undefined;
  if ('nothingToAvoid' in rules) return [];
  return [
    ...rules.avoid.map((channel) => mustNot[channel]),
    ...(rules.sharedPhone === true ? ['Somebody else may answer or read the phone.'] : []),
    ...(rules.safeHours ?? []).map(hoursInWords),
    ...part('Times', rules.times),
    ...(rules.neutralSender === true
      ? ['Do not say who you are or where you ring from, until you know who answers.']
      : []),
    ...part('Must not know', rules.mustNotKnow),
    ...part('Also', rules.note),
  ];
};
