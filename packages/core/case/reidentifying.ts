import type { Context, Key, Write } from '@fingerpost/kernel';
import { lookUpWrite } from '@fingerpost/core/access';
import {
  isKnownAs,
  knownAs,
  leaveMatch,
  likeliest,
  type Person,
  type Pointer,
  pointerItem,
  pointerKey,
  putMatch,
} from '@fingerpost/core/patient';
import type { Case } from './case.ts';
import { identityKey } from './case.keys.ts';
import { type Identity, identityOfCase, type IdentityReason } from './identity.ts';
import { keysOf, type Known, knownIn, soughtAs } from './whose-case.ts';

/** What a correction changes of whose case it is: the writes, and what a colleague has to find out where `because` says so. */
export type Reidentified = Pick<Case, 'mayBeSameAs' | 'unsettled'> & {
  readonly writes: readonly Write[];
  readonly personId: string;
  readonly because: IdentityReason | undefined;
};

type Correction = {
  readonly context: Context;
  readonly found: Case;
  readonly before: Person;
  readonly after: Person;
  readonly was: Known;
  readonly is: Known;
  readonly identity: Identity;
};

const putPointerOf = (digest: string, before: Pointer | undefined, pointer: Omit<Pointer, 'version'>): Write => ({
  kind: 'put',
  expect: before?.version ?? 'new',
  item: pointerItem(digest, { ...pointer, version: (before?.version ?? 0) + 1 }),
});

/** A number's pointer without one case. */
export const withoutCase = <P extends Omit<Pointer, 'version'>>(pointer: P, caseId: string): P => ({
  ...pointer,
  open: pointer.open.filter((other) => other.caseId !== caseId),
  cases: pointer.cases.filter((other) => other !== caseId),
  known: pointer.known.filter((other) => other.caseId !== caseId),
});

/** The write that takes a case from under a number; the pointer goes with its last case. */
export const leavePointer = (digest: string, pointer: Pointer, caseId: string): Write => {
  const left = withoutCase(pointer, caseId);
  return left.cases.length === 0
    ? { kind: 'delete', key: pointerKey(digest), expect: pointer.version }
    : putPointerOf(digest, pointer, left);
};

/** The write that lists a case under its number, with what it knows the person by now. */
const joinPointer = (
  context: Context,
  digest: string,
  pointer: Pointer | undefined,
  found: Case,
  person: Person,
): Write => {
  const others = withoutCase(pointer ?? { personId: person.personId, open: [], cases: [], known: [] }, found.id);
  // A practice adds to the case that it opened itself, and to no other.
  const practiceId = found.source === 'practice' ? found.practiceId : undefined;
  const here = { teamId: found.teamId, practiceId, caseId: found.id };
  return putPointerOf(digest, pointer, {
    personId: person.personId,
    open: found.status === 'closed' ? others.open : [...others.open, here],
    cases: [...others.cases, found.id],
    known: [...others.known, knownAs(context, digest, found.id, person)],
  });
};

type Placed = Omit<Reidentified, 'because'> & { readonly because?: IdentityReason };

const underNumber = ({ context, found, before, after, was, is, identity }: Correction): Placed => {
  const moves = was.digest !== is.digest;
  const wasListed = was.digest !== undefined && was.pointer?.cases.includes(found.id) === true;
  const leaving = moves && wasListed ? [leavePointer(was.digest, was.pointer, found.id)] : [];
  // Other cases keep the old number, and with it the old id of their person.
  const isAlone = leaving.every(({ kind }) => kind === 'delete');
  const own = isAlone ? before.personId : `per_${context.random(26)}`;
  if (is.digest === undefined) return { writes: leaving, personId: own, mayBeSameAs: undefined, unsettled: undefined };

  const looked = moves ? [lookUpWrite(context, is.digest)] : [];
  const others = is.pointer === undefined ? undefined : withoutCase(is.pointer, found.id);
  const isListed = !moves && wasListed;
  const isNew = others === undefined || others.cases.length === 0;
  const other = others?.open.findLast(({ teamId }) => teamId === found.teamId)?.caseId;
  if (!isNew && !isListed && !isKnownAs(context, is.digest, others, after))
    return {
      writes: [...leaving, ...looked],
      personId: own === others.personId ? `per_${context.random(26)}` : own,
      mayBeSameAs: other ?? others.open.at(-1)?.caseId ?? others.cases.at(-1),
      unsettled: true,
      because: 'details-differ',
    };
  const personId = isNew ? own : others.personId;
  const isAsked = !isListed && other !== undefined && !identity.parted.includes(other);
  return {
    writes: [...leaving, ...looked, joinPointer(context, is.digest, is.pointer, found, { ...after, personId })],
    personId,
    mayBeSameAs: isAsked ? other : undefined,
    unsettled: undefined,
    ...(isAsked ? { because: 'same-nhs-number' } : {}),
  };
};

const amongMatches = ({ context, found, after, was, is, identity }: Correction) => {
  const person = { ...after, digest: is.digest };
  const moves = was.matchDigest !== is.matchDigest;
  const isListed = found.status !== 'closed' || was.match?.cases.some(({ caseId }) => caseId === found.id) === true;
  const settled = [found.id, ...identity.parted, ...identity.joined.map(({ caseId }) => caseId)];
  return {
    writes: [
      ...(moves ? leaveMatch(was.matchDigest, was.match, found.id) : []),
      ...(isListed ? [putMatch(context, is.matchDigest, is.match, found.id, person)] : []),
    ],
    like: likeliest(context, is.match, person, [...settled, ...(is.pointer?.cases ?? [])]),
  };
};

const identifying: readonly string[] = ['nhsNumber', 'dateOfBirth', 'name', 'postcode'];

/**
 * Follows a correction of who the person is: number, birth date and names are known as they are now,
 * and looked for again. What is known under the new number with other details leaves the case to be
 * settled; details that agree at last settle it. A pair that somebody has parted is not asked for again.
 */
export const reidentified = async (
  context: Context,
  found: Case,
  before: Person,
  { after, fields }: { readonly after: Person; readonly fields: readonly string[] },
): Promise<Reidentified> => {
  const { mayBeSameAs, unsettled } = found;
  if (!fields.some((field) => identifying.includes(field)))
    return { writes: [], personId: before.personId, mayBeSameAs, unsettled, because: undefined };
  const [was, is] = [soughtAs(context, found.teamId, before), soughtAs(context, found.teamId, after)];
  const keys: readonly Key[] = [...keysOf(was), ...keysOf(is), identityKey(found.id)];
  const unique = new Map(keys.map((key) => [key.pk + key.sk, key]));
  const items = await context.table.getMany([...unique.values()]);
  const identity = identityOfCase(items.find(({ type }) => type === 'identity'));
  const correction = { context, found, before, after, was: knownIn(was, items), is: knownIn(is, items), identity };
  const number = underNumber(correction);
  const match = amongMatches(correction);
  const asked = number.mayBeSameAs ?? match.like ?? (unsettled === true ? undefined : mayBeSameAs);
  const because = number.because ?? (match.like === undefined ? undefined : 'possible-match');
  const isAskedAlready = asked === mayBeSameAs && number.unsettled === unsettled;
  return {
    writes: [...number.writes, ...match.writes],
    personId: number.personId,
    mayBeSameAs: asked,
    unsettled: number.unsettled,
    because: isAskedAlready ? undefined : because,
  };
};
