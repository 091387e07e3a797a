import type { Key } from '@fingerpost/kernel';

/** A person's details as one case keeps them. */
export const personKey = (caseId: string): Key => ({ pk: `CASE#${caseId}`, sk: '0#person' });

/** A person's details as they stood before they were corrected, known by their version. */
export const formerPersonKey = (caseId: string, version: number): Key => ({
  pk: `CASE#${caseId}`,
  sk: `0#person#${String(version).padStart(6, '0')}`,
});

/** Where an NHS number points: its digest is keyed, so the number cannot be guessed back. */
export const pointerKey = (numberDigest: string): Key => ({ pk: `PERSON#${numberDigest}`, sk: '0' });

/** The cases of one team for people born on one day, under a keyed digest of both. */
export const matchKey = (digest: string): Key => ({ pk: `MATCH#${digest}`, sk: '0' });
