import type { Told } from '@fingerpost/core/patient';
import { formatDate } from '../show/time.ts';

/** Who can have told the team what the person chose. */
export const toldByWords = {
  person: 'The person',
  carer: 'Their carer, whom they let decide',
  attorney: 'Their attorney or deputy',
  interpreter: 'The person, through an interpreter',
} as const satisfies Record<Told['by'], string>;

/** In which ways the team can have been told. */
export const toldHowWords = {
  phone: 'On the phone',
  'face-to-face': 'Face to face',
  video: 'On a video call',
  letter: 'By letter',
  text: 'By text message',
  email: 'By e-mail',
} as const satisfies Record<Told['how'], string>;

const wordsIn = (words: Readonly<Record<string, string>>, code: unknown): string =>
  typeof code === 'string' ? (words[code] ?? '').toLowerCase() : '';

const isTold = (value: unknown): value is Record<keyof Told, unknown> =>
  typeof value === 'object' && value !== null && 'by' in value && 'how' in value && 'on' in value;

/** Says who told the team, how and when, from what an event carries; nothing where it does not. */
export const toldWords = (told: unknown): readonly string[] => {
  if (!isTold(told) || typeof told.on !== 'string') return [];
  const { by, how, on } = told;
  return [`told by ${wordsIn(toldByWords, by)}, ${wordsIn(toldHowWords, how)}, on ${formatDate(on)}`];
};
