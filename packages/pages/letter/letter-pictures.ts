import type { PictureName } from '../own/picture.tsx';

/** What the sentences of the Easy Read templates speak of; the first that fits decides. */
const ofSentences: readonly (readonly [RegExp, PictureName])[] = [
  [/https?:/, 'eye'],
  [/\b(ring|number)\b/i, 'phone'],
  [/\bdo not go\b/i, 'no'],
  [/^Where it is/, 'walking'],
  [/(name is|ask for|They are from)/, 'worker'],
  [/\b\d{4}\b/, 'calendar'],
  [/idea/i, 'idea'],
  [/(choose|yes or no)/i, 'question'],
  [/change your mind/i, 'question'],
  [/have to say why/i, 'lock'],
  [/(wrote|check)/i, 'note'],
  [/(think|how are things|please tell us)/i, 'form'],
  [/meeting is off/i, 'calendar'],
  [/(answer|message|told us|asked|contact)/i, 'talk'],
  [/looking into it/i, 'eye'],
];

/** Gives the picture that an Easy Read letter sets beside a sentence. */
export const pictureOfSentence = (sentence: string): PictureName =>
  ofSentences.find(([of]) => of.test(sentence))?.[1] ?? 'info';
