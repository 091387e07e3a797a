import type { Person } from './person.ts';

/** Tells whether somebody has said that they want no texts. */
const wantsNoTexts = ({ safeContact }: Pick<Person, 'safeContact'>): boolean =>
  safeContact !== undefined && 'avoid' in safeContact && safeContact.avoid.includes('texts');

/**
 * Gives a person who wants no more texts, one version on; undefined where that was known. It says nothing of other
 * ways: where nobody had asked about those, somebody still has to before anything goes by itself.
 */
export const withoutTexts = (before: Person): Person | undefined => {
  if (wantsNoTexts(before)) return undefined;
  const { safeContact } = before;
  const rules = safeContact !== undefined && 'avoid' in safeContact ? safeContact : { avoid: [] };
  return {
    ...before,
    safeContact: { ...rules, avoid: [...rules.avoid, 'texts'] },
    ...(safeContact === undefined ? { askAgain: true } : {}),
    version: before.version + 1,
  };
};
