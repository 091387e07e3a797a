import { needCodes, needsOf } from './need-codes.ts';
import type { PersonDetails } from './person.ts';

/** A way of reading other than plain English that there is a catalogue of messages for. */
export type ReadsIn = 'easy-read' | 'pl';

const easyRead = /easy[ -]?read|\b796161000000101\b/i;
const polish = /^(polish|polski|pl|pol)\b/i;

/** Gives how a person reads by what they told us: Easy Read where they need it, else their language; undefined for plain English. */
export const readsIn = (
  person: Pick<PersonDetails, 'communicationNeeds' | 'codedNeeds' | 'language'>,
): ReadsIn | undefined => {
  if (needsOf(person).codes.has(needCodes.easyRead)) return 'easy-read';
  if (person.communicationNeeds?.some((need) => easyRead.test(need)) === true) return 'easy-read';
  return polish.test(person.language?.trim() ?? '') ? 'pl' : undefined;
};
