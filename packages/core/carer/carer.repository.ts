import {
  type Change,
  type Context,
  type Item,
  makeEvent,
  mustMatch,
  refuse,
  remember,
  type Write,
} from '@fingerpost/kernel';
import { type Case, caseKey, caseOf, caseRefusals, scopeOf } from '@fingerpost/core/case';
import { Carer, CarerDetails, type NamedCarer } from './carer.ts';
import { carerDetailsKey, carerKey, carersPrefix } from './carer.keys.ts';
import { carerRefusals } from './carer.refusals.ts';

// The latest first.
const carersIn = (items: readonly Item[]): readonly NamedCarer[] =>
  items
    .filter(({ type }) => type === 'carer')
    .map(({ data }) => Carer.parse(data))
    .flatMap((carer) => {
      const beside = items.find(({ type, sk }) => type === 'carer-details' && sk.includes(carer.carerId));
      return beside === undefined
        ? []
        : [{ carer, details: CarerDetails.parse(beside.data), detailsVersion: beside.version }];
    })
    .toSorted((one, other) => other.carer.from.localeCompare(one.carer.from));

/** Reads the carers of a case. */
export const readCarers = async ({ table }: Pick<Context, 'table'>, caseId: string): Promise<readonly NamedCarer[]> => {
  const { pk } = carerKey(caseId, '');
  return carersIn((await table.query(pk, { beginsWith: carersPrefix })).rows);
};

/** Reads a case with its carers in one trip. Refuses: case.missing. */
export const readCaseWithCarers = async (
  context: Pick<Context, 'table'>,
  caseId: string,
): Promise<{ readonly of: Case; readonly carers: readonly NamedCarer[] }> => {
  const [head, carers] = await Promise.all([context.table.get(caseKey(caseId)), readCarers(context, caseId)]);
  if (head === undefined) throw refuse(caseRefusals.missing);
  return { of: caseOf(head), carers };
};

/** Reads one carer with the case. Refuses: carer.missing, case.missing. */
export const readCarer = async (
  context: Pick<Context, 'table'>,
  { caseId, carerId }: { readonly caseId: string; readonly carerId: string },
): Promise<NamedCarer & { readonly of: Case }> => {
  const { of, carers } = await readCaseWithCarers(context, caseId);
  const found = carers.find(({ carer }) => carer.carerId === carerId);
  if (found === undefined) throw refuse(carerRefusals.missing);
  return { ...found, of };
};

/** Makes the next version of a carer. Refuses: version.stale. */
export const nextCarer = (context: Context, before: Carer, changes: Partial<Carer>): Carer => {
  mustMatch(context, before.version);
  return { ...before, ...changes, version: before.version + 1, recent: remember(context, before.recent) };
};

/** The write that keeps how a new carer is called and reached. */
export const addDetails = (caseId: string, carerId: string, details: CarerDetails): Write => ({
  kind: 'put',
  expect: 'new',
  item: { ...carerDetailsKey(caseId, carerId), type: 'carer-details', version: 1, data: details },
});

/** The write that keeps how a carer is called and reached from now on. */
export const changeDetails = (caseId: string, carerId: string, details: CarerDetails, before: number): Write => ({
  kind: 'put',
  expect: before,
  item: { ...carerDetailsKey(caseId, carerId), type: 'carer-details', version: before + 1, data: details },
});

/** Makes the change that takes a carer to a version, with the event that explains it and any other writes. */
export const carerChange = (
  context: Context,
  of: Case,
  after: Carer,
  event: { readonly type: string; readonly data: Record<string, unknown> },
  writes: readonly Write[] = [],
): Change => {
  const key = carerKey(of.id, after.carerId);
  return {
    head: key,
    event: makeEvent(context, { ...event, subject: of.id, version: after.version, scope: scopeOf(of) }),
    writes: [
      {
        kind: 'put',
        expect: after.version === 1 ? 'new' : after.version - 1,
        item: { ...key, type: 'carer', version: after.version, data: after },
      },
      ...writes,
    ],
  };
};
