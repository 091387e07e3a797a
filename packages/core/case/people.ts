import { type Context, eventItem, refuse, type Write } from '@fingerpost/kernel';
import type { Policy } from '@fingerpost/core/directory';
import {
  knownAs,
  Match,
  matchDigest,
  matchKey,
  numberDigest,
  Person,
  personKey,
  Pointer,
  pointerItem,
  pointerKey,
} from '@fingerpost/core/patient';
import type { Case } from './case.ts';
import { caseKey, identityKey } from './case.keys.ts';
import { caseRefusals } from './case.refusals.ts';
import { caseChange, caseOf, nextVersion } from './case.repository.ts';
import { type Identity, identityOfCase, readAt } from './identity.ts';

/** One of two cases that may be of the same person: its head, its person, and what was decided of it. */
export type Side = { readonly found: Case; readonly person: Person; readonly identity: Identity };

/** What stands under an NHS number that one of two cases carries. */
export type Numbered = { readonly digest: string; readonly pointer: Pointer | undefined };

/** Reads both cases with their people in one round trip. Refuses: case.missing where one is not there. */
export const readSides = async (
  context: Pick<Context, 'table'>,
  caseIds: readonly [string, string],
): Promise<readonly [Side, Side]> => {
  const at = await readAt(
    context,
    caseIds.flatMap((caseId) => [caseKey(caseId), personKey(caseId), identityKey(caseId)]),
  );
  const sideOf = (caseId: string): Side => {
    const head = at(caseKey(caseId));
    const person = at(personKey(caseId));
    if (head === undefined || person === undefined) throw refuse(caseRefusals.missing);
    return {
      found: caseOf(head),
      person: Person.parse(person.data),
      identity: identityOfCase(at(identityKey(caseId))),
    };
  };
  return [sideOf(caseIds[0]), sideOf(caseIds[1])];
};

/** Reads what stands under the NHS number of a person, and under their birth date in a team, in one round trip. */
export const readListed = async (
  context: Pick<Context, 'table' | 'secrets'>,
  found: Case,
  person: Person,
  nhsNumber = person.nhsNumber,
) => {
  const digest = nhsNumber === undefined ? undefined : numberDigest(context, nhsNumber);
  const born = matchDigest(context, found.teamId, person.dateOfBirth);
  const at = await readAt(context, [...(digest === undefined ? [] : [pointerKey(digest)]), matchKey(born)]);
  const pointer = digest === undefined ? undefined : at(pointerKey(digest));
  const match = at(matchKey(born));
  const numbered: Numbered | undefined =
    digest === undefined
      ? undefined
      : { digest, pointer: pointer === undefined ? undefined : Pointer.parse(pointer.data) };
  return { numbered, born, match: match === undefined ? undefined : Match.parse(match.data) };
};

/** The write that lists cases under one number as the same person's; each that carries the number itself is known by its details. */
export const listTogether = (
  context: Pick<Context, 'secrets'>,
  { digest, pointer }: Numbered,
  sides: readonly Side[],
  personId: string,
): Write => {
  const carriers = sides.filter(
    ({ person }) => person.nhsNumber !== undefined && numberDigest(context, person.nhsNumber) === digest,
  );
  const carried = new Set(carriers.map(({ found }) => found.id));
  const open = carriers
    .filter(({ found }) => found.status !== 'closed')
    .map(({ found }) => ({
      teamId: found.teamId,
      practiceId: found.source === 'practice' ? found.practiceId : undefined,
      caseId: found.id,
    }));
  const next: Pointer = {
    personId,
    open: [...(pointer?.open ?? []).filter(({ caseId }) => !carried.has(caseId)), ...open],
    cases: [...new Set([...(pointer?.cases ?? []), ...sides.map(({ found }) => found.id)])],
    known: [
      ...(pointer?.known ?? []).filter(({ caseId }) => !carried.has(caseId)),
      ...carriers.map(({ found, person }) => knownAs(context, digest, found.id, person)),
    ],
    version: (pointer?.version ?? 0) + 1,
  };
  return { kind: 'put', expect: pointer?.version ?? 'new', item: pointerItem(digest, next) };
};

/** The write that changes a person beside their case, one version on. */
export const putChanged = (caseId: string, before: Person, changes: Partial<Person>): Write => {
  const data: Person = { ...before, ...changes, version: before.version + 1 };
  return {
    kind: 'put',
    expect: before.version,
    item: { ...personKey(caseId), type: 'person', version: data.version, data },
  };
};

/** The writes that take one case to its next version beside that of another, with the event that explains it. */
export const alsoChanged = (
  context: Context,
  before: Case,
  changes: Partial<Case>,
  event: Parameters<typeof caseChange>[2],
  policy: Policy,
): readonly Write[] => {
  // The caller named the version of the case they act on, not of this one.
  const { ifMatch: _theOther, ...free } = context;
  const change = caseChange(free, nextVersion(free, before, changes, policy), event);
  return [...change.writes, { kind: 'put', expect: 'new', item: eventItem(change.head, change.event) }];
};
