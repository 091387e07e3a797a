import type { PersonDetails } from './person.ts';

/**
 * The codes of communication needs that decide how somebody may be written to, from the reasonable
 * adjustment code list of NHS England (see NOTICE.md).
 */
export const needCodes = {
  largePrint20: '957331000000109',
  largePrint24: '957351000000102',
  largePrint28: '957371000000106',
  easyRead: '796161000000101',
  braille1: '936681000000100',
  braille2: '936661000000109',
  moon: '936621000000101',
  audio: '936601000000105',
  audioDisc: '795731000000104',
  audioTape: '795801000000104',
  inEmail: '936581000000101',
  spoken: '367741000000102',
  readOut: '985021000000106',
  byLetter: '936721000000107',
  byEmail: '936741000000100',
  bySms: '936701000000103',
  byTelephone: '795661000000104',
  byTextRelay: '796081000000106',
  viaCarer: '719561001',
  signLanguage: '204331000000107',
  prefersSignLanguage: '520471000000105',
  makaton: '204341000000103',
  handsOnSigning: '945731000000104',
  deafblindGuide: '796201000000109',
  deafblindManual: '957051000000100',
  lipspeaker: '945911000000109',
  speechToText: '966401000000100',
  advocate: '225835008',
  hearingLoop: '198061000000105',
  hearingAid: '285055002',
  lipReads: '441092009',
  reminders: '1108131000000104',
  wheelchair: '1108191000000103',
  longAppointment: '1108171000000102',
} as const;

type Code = (typeof needCodes)[keyof typeof needCodes];

/** What people write for a need that has a code. */
const inWords: ReadonlyMap<string, Code> = new Map<string, Code>([
  ['large print', needCodes.largePrint20],
  ['easy read', needCodes.easyRead],
  ['braille', needCodes.braille2],
  ['braille or audio', needCodes.braille2],
  ['audio', needCodes.audio],
  ['british sign language interpreter', needCodes.signLanguage],
  ['bsl', needCodes.signLanguage],
  ['help with reading or filling in forms', needCodes.spoken],
]);

/** What people write for a need that has no code here, and that changes nothing about what they can read. */
const readsAnyway: readonly string[] = [
  'hard of hearing: speak clearly, face to face',
  'more time in conversations',
  'somebody with them at appointments',
  'step-free access',
];

/** Gives the codes of a person's needs, however they were recorded, and whether something else was written that nobody but a colleague can judge. */
export const needsOf = (
  person: Pick<PersonDetails, 'communicationNeeds' | 'codedNeeds'>,
): { readonly codes: ReadonlySet<string>; readonly hasOther: boolean } => {
  const texts = (person.communicationNeeds ?? []).map((text) => text.trim().toLowerCase());
  const known = texts.flatMap((text) => inWords.get(text) ?? []);
  const codes = new Set<string>([...(person.codedNeeds ?? []).map(({ code }) => code), ...known]);
  return { codes, hasOther: texts.some((text) => !inWords.has(text) && !readsAnyway.includes(text)) };
};

/** Lists a person's needs in words, coded or not; undefined when nobody has asked. */
export const needsInWords = ({
  communicationNeeds,
  codedNeeds,
}: Pick<PersonDetails, 'communicationNeeds' | 'codedNeeds'>): readonly string[] | undefined =>
  communicationNeeds === undefined && codedNeeds === undefined
    ? undefined
    : [...(codedNeeds ?? []).map(({ words }) => words), ...(communicationNeeds ?? [])];
