import type { HeldLine, HeldValue } from '@fingerpost/core/held';
import type { HeldWords } from '../words/held/index.ts';

const spaced = (code: string): string => code.replaceAll('-', ' ');

const codeWords = (code: string, word: string, words: HeldWords): string => {
  const key = [`value.${word}.${code}`, `value.${code}`].find(words.has);
  return key !== undefined && words.has(key) ? words.say(key) : spaced(code);
};

const labelOf = (word: string, words: HeldWords): string => {
  const key = `field.${word}`;
  return words.has(key) ? words.say(key) : spaced(word);
};

/** Says one value: codes in words, dates as people write them, and what has parts part by part. */
const sayValue = (value: HeldValue, word: string, words: HeldWords): string => {
  if ('text' in value) return value.text;
  if ('code' in value) return codeWords(value.code, word, words);
  if ('day' in value) return words.date(value.day);
  if ('moment' in value) return words.moment(value.moment);
  if ('number' in value) return String(value.number);
  if ('yes' in value) return words.say(value.yes ? 'yes' : 'no');
  if ('list' in value) return words.list(value.list.map((each) => sayValue(each, word, words)));
  const [only] = value.parts;
  // A yes says nothing without what it is said of.
  if (only !== undefined && value.parts.length === 1 && !('yes' in only.value))
    return sayValue(only.value, only.word, words);
  return value.parts.map((line) => sayLine(line, words)).join('; ');
};

/** Says one field with what it is called. */
export const sayLine = ({ word, value }: HeldLine, words: HeldWords): string =>
  `${labelOf(word, words)}: ${sayValue(value, word, words)}`;

const hasParts = (value: HeldValue): value is { readonly list: readonly HeldValue[] } =>
  'list' in value && value.list.some((each) => 'parts' in each && each.parts.length > 1);

/** Shows the fields of one thing, one below the other; a list of things with fields of their own stands further in. */
export function HeldLines({ lines, words }: { lines: readonly HeldLine[]; words: HeldWords }) {
  return (
    <ul>
      {lines.map((line, index) =>
        hasParts(line.value) ? (
          <li key={index}>
            {labelOf(line.word, words)}
            <ul>
              {line.value.list.map((each, place) => (
                <li key={place}>{sayValue(each, line.word, words)}</li>
              ))}
            </ul>
          </li>
        ) : (
          <li key={index}>{sayLine(line, words)}</li>
        ),
      )}
    </ul>
  );
}
