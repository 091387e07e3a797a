import * as z from 'zod';
import { CaseId, type Context, type Item, type Write } from '@fingerpost/kernel';
import { isLikeName } from './likeness.ts';
import { matchKey } from './patient.keys.ts';
import type { PersonDetails } from './person.ts';

/** The cases of one team for people born on one day; what they are compared by is sealed. */
export const Match = z.object({
  cases: z.array(z.object({ caseId: CaseId, about: z.string() })),
  version: z.int(),
});
export type Match = z.infer<typeof Match>;

const About = z.object({
  given: z.string(),
  family: z.string(),
  postcode: z.string().optional(),
  number: z.string().optional(),
});
type About = z.infer<typeof About>;

type Sealing = Pick<Context, 'secrets'>;
/** A person as they are compared, with the digest of their NHS number where it is known. */
export type Compared = Pick<PersonDetails, 'name' | 'postcode'> & { readonly digest: string | undefined };

const purpose = 'match';
const most = 40;

/** Gives the keyed digest under which a team's cases of people born on one day stand. */
export const matchDigest = (context: Sealing, teamId: string, dateOfBirth: string): string =>
  context.secrets.digest(purpose, `${teamId}\n${dateOfBirth}`);

const plainPostcode = (postcode: string | undefined): string | undefined => postcode?.replaceAll(' ', '').toUpperCase();

const aboutOf = ({ name, postcode, digest }: Compared): About => ({
  ...name,
  postcode: plainPostcode(postcode),
  number: digest,
});

const isLike = (one: About, other: About): boolean => {
  if (one.number !== undefined && other.number !== undefined && one.number !== other.number) return false;
  return (one.postcode !== undefined && one.postcode === other.postcode) || isLikeName(one, other);
};

const openedOf = (context: Sealing, sealed: string): About | undefined => {
  const text = context.secrets.unseal(purpose, sealed);
  return text === undefined ? undefined : About.parse(JSON.parse(text));
};

/**
 * Gives the latest case that may be of the same person: born on the same day, in the same team, with a
 * similar name or the same postcode, and not under another NHS number. A phone, an e-mail address or a
 * postal address is never looked at.
 */
export const likeliest = (
  context: Sealing,
  match: Match | undefined,
  person: Compared,
  except: readonly string[] = [],
): string | undefined => {
  const about = aboutOf(person);
  return match?.cases.findLast(({ caseId, about: sealed }) => {
    const other = except.includes(caseId) ? undefined : openedOf(context, sealed);
    return other !== undefined && isLike(about, other);
  })?.caseId;
};

const matchItem = (digest: string, match: Match): Item => ({
  ...matchKey(digest),
  type: 'match',
  version: match.version,
  data: match,
});

/** The write that lists a case among those of its birth date, or lists it anew; the latest 40 are kept. */
export const putMatch = (
  context: Sealing,
  digest: string,
  before: Match | undefined,
  caseId: string,
  person: Compared,
): Write => {
  const about = context.secrets.seal(purpose, JSON.stringify(aboutOf(person)));
  const others = (before?.cases ?? []).filter((other) => other.caseId !== caseId);
  const version = (before?.version ?? 0) + 1;
  const match: Match = { cases: [...others, { caseId, about }].slice(-most), version };
  return { kind: 'put', expect: before?.version ?? 'new', item: matchItem(digest, match) };
};

/** The write that takes a case from those of a birth date; none where it is not among them. */
export const leaveMatch = (digest: string, before: Match | undefined, caseId: string): readonly Write[] => {
  if (before === undefined || before.cases.every((other) => other.caseId !== caseId)) return [];
  const cases = before.cases.filter((other) => other.caseId !== caseId);
  if (cases.length === 0) return [{ kind: 'delete', key: matchKey(digest), expect: before.version }];
  return [{ kind: 'put', expect: before.version, item: matchItem(digest, { cases, version: before.version + 1 }) }];
};
