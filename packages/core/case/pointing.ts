import type { Context, Write } from '@fingerpost/kernel';
import { lookUpWrite } from '@fingerpost/core/access';
import { numberDigest, type Person, Pointer, pointerItem, pointerKey } from '@fingerpost/core/patient';
import type { Case } from './case.ts';

type Known = { readonly digest: string; readonly pointer: Pointer | undefined };

/** Reads what is known under two NHS numbers in one round trip. */
const known = async (
  context: Context,
  numbers: readonly (string | undefined)[],
): Promise<readonly (Known | undefined)[]> => {
  const digests = numbers.map((number) => (number === undefined ? undefined : numberDigest(context, number)));
  const items = await context.table.getMany(digests.filter((digest) => digest !== undefined).map(pointerKey));
  return digests.map((digest) => {
    if (digest === undefined) return undefined;
    const { pk } = pointerKey(digest);
    const item = items.find((each) => each.pk === pk);
    return { digest, pointer: item === undefined ? undefined : Pointer.parse(item.data) };
  });
};

const without = (old: Known | undefined, caseId: string): readonly Write[] => {
  if (old?.pointer === undefined) return [];
  const { digest, pointer } = old;
  const open = pointer.open.filter((other) => other.caseId !== caseId);
  const cases = pointer.cases.filter((other) => other !== caseId);
  if (cases.length === 0) return [{ kind: 'delete', key: pointerKey(digest), expect: pointer.version }];
  const item = pointerItem(digest, { ...pointer, open, cases, version: pointer.version + 1 });
  return [{ kind: 'put', item, expect: pointer.version }];
};

/** What a corrected NHS number changes: whom it points to, whose the person is, and which case may be of the same person. */
export type Repointed = {
  readonly writes: readonly Write[];
  readonly personId: string;
  readonly mayBeSameAs: string | undefined;
};

/**
 * Moves a case from one NHS number to another and records the look-up. A case that is open under the
 * new number in the same team stays there and is named, for the team to settle.
 */
export const repoint = async (
  context: Context,
  found: Case,
  before: Person,
  nhsNumber: string | undefined,
): Promise<Repointed> => {
  const [old, fresh] = await known(context, [before.nhsNumber, nhsNumber]);
  const removal = without(old, found.id);
  if (fresh === undefined) return { writes: removal, personId: before.personId, mayBeSameAs: found.mayBeSameAs };
  const { digest, pointer } = fresh;
  const other = pointer?.open.find(({ teamId }) => teamId === found.teamId);
  // Other cases keep the old number, and with it the old id of their person.
  const isLeftBehind = removal.some(({ kind }) => kind === 'put');
  const isOpen = found.status !== 'closed' && other === undefined;
  const personId = pointer?.personId ?? (isLeftBehind ? `per_${context.random(26)}` : before.personId);
  const next: Pointer = {
    personId,
    open: [
      ...(pointer?.open ?? []),
      ...(isOpen ? [{ teamId: found.teamId, practiceId: found.practiceId, caseId: found.id }] : []),
    ],
    cases: [...(pointer?.cases ?? []), found.id],
    version: (pointer?.version ?? 0) + 1,
  };
  return {
    writes: [
      ...removal,
      { kind: 'put', item: pointerItem(digest, next), expect: pointer?.version ?? 'new' },
      lookUpWrite(context, digest),
    ],
    personId,
    mayBeSameAs: other?.caseId ?? found.mayBeSameAs,
  };
};
