import { type Context, idAlphabet } from '@fingerpost/kernel';

type Secrets = Pick<Context, 'secrets'>;

const codeLength = 8;
const daysGood = 28;
const day = 86_400_000;

/**
 * Gives the code that a version of a person's page is opened by: 8 characters that cannot be taken for
 * one another. It follows from the network's key, so that a request sent twice is answered alike and the
 * code itself is kept nowhere.
 */
export const codeOf = ({ secrets }: Secrets, caseId: string, version: number): string =>
  secrets
    .digest('own-code', `${caseId}\n${String(version)}`)
    .slice(-codeLength)
    .toUpperCase();

const alike: Readonly<Record<string, string>> = { o: '0', i: '1', l: '1', u: 'v' };

/** Gives a code as it was made, however it was typed: in small letters, with spaces or dashes, with an O for a nought. */
export const codeAsMade = (typed: string): string =>
  [...typed.toLowerCase()]
    .map((character) => alike[character] ?? character)
    .filter((character) => idAlphabet.includes(character))
    .join('')
    .toUpperCase();

/** Gives the keyed digest by which a code is known. */
export const codeDigest = ({ secrets }: Secrets, code: string): string => secrets.digest('own-code-known', code);

/** Gives the instant until which a code made now is good, 28 days later. */
export const codeUntil = (now: Date): string => new Date(now.getTime() + daysGood * day).toISOString();

/** Gives the keyed digest of a person's PIN, which is of no use for another case. */
export const pinDigest = ({ secrets }: Secrets, caseId: string, pin: string): string =>
  secrets.digest('own-pin', `${caseId}\n${pin}`);

/** Names a door for its codes and PIN: the person's by their case, each carer's by their own id. */
export const doorName = (caseId: string, { carerId }: { readonly carerId?: string | undefined }): string =>
  carerId === undefined ? caseId : `${caseId}\n${carerId}`;
