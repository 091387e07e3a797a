import { idAlphabet } from '@fingerpost/kernel';

const mask = (1n << 128n) - 1n;

/** Makes a UUID (version 8: made by a rule of our own) from 26 characters of the id alphabet. */
export const uuidFrom = (characters: string): string => {
  const number = [...characters].reduce((sum, each) => sum * 32n + BigInt(idAlphabet.indexOf(each)), 0n) & mask;
  const hex = number.toString(16).padStart(32, '0');
  const variant = ((Number.parseInt(hex.charAt(16), 16) & 3) | 8).toString(16);
  const parts = [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    variant + hex.slice(17, 20),
    hex.slice(20),
  ];
  return parts.join('-');
};

/** Makes 26 characters of the id alphabet from a UUID, always the same ones. */
export const charactersFrom = (uuid: string): string => {
  let number = BigInt(`0x${uuid.replaceAll('-', '')}`);
  let text = '';
  for (let position = 0; position < 26; position += 1) {
    text = idAlphabet.charAt(Number(number % 32n)) + text;
    number /= 32n;
  }
  return text;
};
