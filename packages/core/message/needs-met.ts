import { needCodes, needsOf, type Recipient } from '@fingerpost/core/patient';
import type { TaskKind } from '@fingerpost/core/work';

/** What a person's needs ask of whatever is written to them. */
export type WrittenNeeds = {
  /** Nothing in writing serves them: what a colleague does instead. */
  readonly byColleague?: TaskKind;
  /** An e-mail serves them, as their own device reads it to them. */
  readonly emailOnly?: boolean;
  readonly isEasyRead: boolean;
  readonly isLargePrint: boolean;
  /** The channels that they ask for, by code. */
  readonly asksFor: readonly ('sms' | 'email' | 'letter')[];
  /** Something was written about their needs that only a colleague can judge. */
  readonly hasOther: boolean;
  readonly needsInterpreter: boolean;
};

const c = needCodes;

/** What nothing written serves, and who or what has to be found for it; the first that is needed decides. */
const neverWritten: readonly (readonly [TaskKind, readonly string[]])[] = [
  ['book-interpreter', [c.signLanguage, c.prefersSignLanguage, c.makaton, c.handsOnSigning]],
  ['book-interpreter', [c.deafblindGuide, c.deafblindManual]],
  ['tell-through-carer', [c.viaCarer]],
  ['tell-by-text-relay', [c.byTextRelay]],
  ['tell-person', [c.byTelephone, c.spoken, c.readOut, c.advocate]],
];

/** What no ordinary print serves, though an e-mail may. */
const otherPrint: readonly (readonly [TaskKind, readonly string[]])[] = [
  ['letter-in-braille', [c.braille1, c.braille2, c.moon]],
  ['message-in-audio', [c.audio, c.audioDisc, c.audioTape]],
];

const largePrint: readonly string[] = [c.largePrint20, c.largePrint24, c.largePrint28];

/** Needs that what is written meets as it is. */
const metAnyway: readonly string[] = [
  ...[c.lipspeaker, c.speechToText, c.hearingLoop, c.hearingAid, c.lipReads],
  ...[c.reminders, c.wheelchair, c.longAppointment, c.inEmail, c.byLetter, c.byEmail, c.bySms, c.easyRead],
  ...largePrint,
];

const interpreterWords = /interpreter needed$/i;

const firstOf = (
  rows: readonly (readonly [TaskKind, readonly string[]])[],
  codes: ReadonlySet<string>,
): TaskKind | undefined => rows.find(([, asked]) => asked.some((code) => codes.has(code)))?.[0];

/** Reads what a person's needs ask of what is written to them; a need that no rule knows is for a colleague to judge. */
export const writtenNeeds = (person: Recipient): WrittenNeeds => {
  const { codes, hasOther } = needsOf(person);
  const never = firstOf(neverWritten, codes);
  const print = firstOf(otherPrint, codes);
  const byColleague = never ?? (codes.has(c.inEmail) ? undefined : print);
  const known = new Set<string>([...metAnyway, ...[...neverWritten, ...otherPrint].flatMap(([, asked]) => asked)]);
  const spokenThrough = (person.codedNeeds ?? [])
    .filter(({ code, words }) => !known.has(code) && interpreterWords.test(words))
    .map(({ code }) => code);
  const asksFor = [
    codes.has(c.bySms) ? ('sms' as const) : undefined,
    codes.has(c.byEmail) || codes.has(c.inEmail) ? ('email' as const) : undefined,
    codes.has(c.byLetter) ? ('letter' as const) : undefined,
  ].filter((channel) => channel !== undefined);
  return {
    ...(byColleague === undefined ? {} : { byColleague }),
    ...(never === undefined && print !== undefined ? { emailOnly: true } : {}),
    isEasyRead: codes.has(c.easyRead),
    isLargePrint: largePrint.some((code) => codes.has(code)),
    asksFor,
    hasOther: hasOther || [...codes].some((code) => !known.has(code) && !spokenThrough.includes(code)),
    needsInterpreter: person.interpreter === true || spokenThrough.length > 0,
  };
};
