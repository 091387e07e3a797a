import type { Key } from '@fingerpost/kernel';

/** Whether a person's own page is on, the keyed digest of their PIN, and how often somebody tried in vain; each of their carers has a door of their own. */
export const ownPageKey = (caseId: string, carerId?: string): Key => ({
  pk: `CASE#${caseId}`,
  sk: carerId === undefined ? '6' : `6#${carerId}`,
});

/** Which case a link in a message opens, known by the keyed digest of its token only; good for a day, and kept for 30. */
export const ownLinkKey = (tokenDigest: string): Key => ({ pk: `OWNLINK#${tokenDigest}`, sk: '0' });

/** Which case a code opens, known by its keyed digest only; kept until it is used up or 28 days have passed. */
export const ownCodeKey = (codeDigest: string): Key => ({ pk: `OWNCODE#${codeDigest}`, sk: '0' });
