import type { Correction } from '@fingerpost/core/case';
import { detailWords, type ShownCorrection } from '@fingerpost/pages/life';

const none = 'Nothing';

/** Puts a detail into words, whatever its shape: what is not known is nothing, a list is joined. */
const inWords = (value: unknown): string => {
  if (value === undefined || value === '') return none;
  if (value === true) return 'Yes';
  if (value === false) return 'No';
  if (Array.isArray(value)) return value.length === 0 ? 'None' : value.map(inWords).join('; ');
  if (typeof value === 'object' && value !== null)
    return Object.entries(value)
      .map(([name, part]) => (part === true ? plain(name) : `${plain(name)}: ${inWords(part)}`))
      .join('; ');
  return typeof value === 'string' || typeof value === 'number' ? String(value) : none;
};

const plain = (name: string): string => name.replaceAll(/([A-Z])/g, ' $1').toLowerCase();

/** Puts a correction into the words of its page. */
export const shownCorrection = ({ at, by, changes }: Correction): ShownCorrection => ({
  at,
  by,
  changes: changes.map(({ field, before, after }) => ({
    detail: detailWords[field] ?? field,
    before: inWords(before),
    after: inWords(after),
  })),
});
