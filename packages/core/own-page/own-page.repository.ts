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
import { Carer, carerKey, carerRefusals, isActive } from '@fingerpost/core/carer';
import { Person, personKey } from '@fingerpost/core/patient';
import { dayOf } from '@fingerpost/core/work';
import { noOwnPage, OwnPage } from './own-page.ts';
import { ownCodeKey, ownPageKey } from './own-page.keys.ts';

/** A person's page, or a carer's door to it, with the case and the details it belongs to. */
export type InCase = { readonly page: OwnPage; readonly of: Case; readonly person: Person };

const pageOf = (item: Item | undefined, carerId: string | undefined): OwnPage =>
  item === undefined ? { ...noOwnPage, carerId } : OwnPage.parse(item.data);

/** Keeps the door shut for a carer who does not act for the person today. */
const mustAct = (item: Item | undefined, now: Date): void => {
  if (item === undefined || !isActive(Carer.parse(item.data), dayOf(now))) throw refuse(carerRefusals.missing);
};

/**
 * Reads a person's page, or a carer's door to it, its case and the person in one round trip. Refuses:
 * case.missing; carer.missing for a carer who does not act for the person today.
 */
export const readOwnPage = async (
  { table, now }: Pick<Context, 'table' | 'now'>,
  caseId: string,
  carerId?: string,
): Promise<InCase> => {
  const items = await table.getMany([
    ownPageKey(caseId, carerId),
    caseKey(caseId),
    personKey(caseId),
    ...(carerId === undefined ? [] : [carerKey(caseId, carerId)]),
  ]);
  const itemOf = (wanted: string): Item | undefined => items.find(({ type }) => type === wanted);
  const [of, person] = [itemOf('case'), itemOf('person')];
  if (of === undefined || person === undefined) throw refuse(caseRefusals.missing);
  if (carerId !== undefined) mustAct(itemOf('carer'), now);
  return { page: pageOf(itemOf('own-page'), carerId), of: caseOf(of), person: Person.parse(person.data) };
};

/** Makes the next version of a person's page. Refuses: version.stale. */
export const nextOwnPage = (context: Context, before: OwnPage, changes: Partial<OwnPage>): OwnPage => {
  mustMatch(context, before.version);
  return { ...before, ...changes, version: before.version + 1, recent: remember(context, before.recent) };
};

const removed = ({ now }: Context, before: OwnPage, after: OwnPage): readonly Write[] => {
  const { code } = before;
  // One whose time is over may have been removed by the table itself.
  const isThere = code !== undefined && code.until > now.toISOString();
  return isThere && code.digest !== after.code?.digest
    ? [{ kind: 'delete', key: ownCodeKey(code.digest), expect: 1 }]
    : [];
};

const added = (of: Case, before: OwnPage, after: OwnPage): readonly Write[] => {
  if (after.code === undefined || after.code.digest === before.code?.digest) return [];
  const { digest, until } = after.code;
  const { carerId } = after;
  const expiresAt = Math.ceil(Date.parse(until) / 1000);
  return [
    {
      kind: 'put',
      expect: 'new',
      item: { ...ownCodeKey(digest), type: 'own-code', version: 1, data: { caseId: of.id, carerId }, expiresAt },
    },
  ];
};

/** Makes the change that takes a person's page to its next version; a code that is no longer its own opens nothing. */
export const ownPageChange = (
  context: Context,
  of: Case,
  { before, after }: { readonly before: OwnPage; readonly after: OwnPage },
  event: { readonly type: string; readonly data: Record<string, unknown> },
): Change => ({
  head: ownPageKey(of.id, after.carerId),
  event: makeEvent(context, {
    ...event,
    data: after.carerId === undefined ? event.data : { ...event.data, carerId: after.carerId },
    subject: of.id,
    version: after.version,
    scope: scopeOf(of),
  }),
  writes: [
    {
      kind: 'put',
      expect: before.version === 0 ? 'new' : before.version,
      item: { ...ownPageKey(of.id, after.carerId), type: 'own-page', version: after.version, data: after },
    },
    ...removed(context, before, after),
    ...added(of, before, after),
  ],
});
