import { join, relative, sep } from 'node:path';

const longestKey = 1024;
const longestSegment = 200;

// Letters, digits, `_`, `-` and inner dots stand for themselves; anything else, so also `..` and `/`, is spelt out in hex.
const encode = (segment: string): string =>
  segment === ''
    ? '%'
    : [...Buffer.from(segment, 'utf8')]
        .map((byte, index) => {
          const character = String.fromCharCode(byte);
          return /[\w-]/u.test(character) || (character === '.' && index > 0)
            ? character
            : `%${byte.toString(16).padStart(2, '0')}`;
        })
        .join('');

const decode = (name: string): string => (name === '%' ? '' : decodeURIComponent(name));

/** Gives the file of an object inside the folder: folders for the key's segments, and `@` before the last so that `a` and `a/b` both fit. Gives undefined for a key that S3 or a file system would not take. */
export const objectPath = (folder: string, key: string): string | undefined => {
  const segments = key.split('/').map(encode);
  const last = segments.pop();
  if (key === '' || last === undefined || Buffer.byteLength(key) > longestKey) return undefined;
  if ([...segments, last].some(({ length }) => length > longestSegment)) return undefined;
  return join(folder, ...segments, `@${last}`);
};

/** Gives the folder that holds every object whose key begins with these whole segments. */
export const folderOf = (folder: string, prefix: string): string =>
  join(folder, ...prefix.split('/').slice(0, -1).map(encode));

/** Gives the key of a file that `objectPath` named, or undefined for any other file. */
export const keyOf = (folder: string, file: string): string | undefined => {
  const segments = relative(folder, file).split(sep);
  const last = segments.pop();
  if (last?.startsWith('@') !== true) return undefined;
  return [...segments, last.slice(1)].map(decode).join('/');
};
