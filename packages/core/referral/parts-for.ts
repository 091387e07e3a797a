import { type Context, type Item, refuse, splitIdWithin } from '@fingerpost/kernel';
import { newMessagesKey, newMessagesOf, visitRiskKey, visitRiskOf } from '@fingerpost/core/case';
import { type Group, groupKey, groupOf } from '@fingerpost/core/group';
import { Person, personKey } from '@fingerpost/core/patient';
import { unsealName } from '@fingerpost/core/work';
import type { Letter } from './letter.ts';
import { leadingCase, type Referral } from './referral.ts';
import { letterKey, referralKey, referralNoteKey } from './referral.keys.ts';
import { type NoteAt, notesIn } from './referral-note.ts';
import { referralRefusals } from './referral.refusals.ts';
import { type InCase, letterOf } from './referral.repository.ts';
import type { Sight } from './sight.ts';
import type { Parts } from './view-for.ts';

type Read = Pick<Context, 'table' | 'secrets'>;
type Written = { readonly letter: Letter; readonly notes: readonly NoteAt[] };

const writtenIn = (items: readonly Item[]): Written => {
  const letter = items.find(({ type }) => type === 'letter');
  if (letter === undefined) throw refuse(referralRefusals.missing);
  return { letter: letterOf(letter), notes: notesIn(items) };
};

const personIn = (items: readonly Item[]): Person => {
  const item = items.find(({ type }) => type === 'person');
  if (item === undefined) throw refuse(referralRefusals.missing);
  return Person.parse(item.data);
};

const keysForService = (found: Referral) => [
  letterKey(found.id),
  ...(found.exchange ?? []).map((version) => referralNoteKey(found.id, version)),
];

const readAll = async (context: Read, found: Referral): Promise<Written> => {
  const { pk, sk } = referralKey(found.id);
  const items: Item[] = [];
  let after: Record<string, string> | undefined;
  do {
    const page = await context.table.query(pk, { beginsWith: `${sk}#`, ...(after === undefined ? {} : { after }) });
    items.push(...page.rows);
    after = page.after;
  } while (after !== undefined);
  return writtenIn(items);
};

const groupKeys = ({ group, providerId }: Referral) =>
  group === undefined ? [] : [groupKey(providerId, group.groupId)];

const readGroupOf = (context: Read, found: Referral): Promise<readonly Item[]> => {
  const keys = groupKeys(found);
  return keys.length === 0 ? Promise.resolve([]) : context.table.getMany(keys);
};

const groupIn = (items: readonly Item[]): Group | undefined => {
  const item = items.find(({ type }) => type === 'group');
  return item === undefined ? undefined : groupOf(item);
};

/** What `partsFor` adds to what was read to decide on the sight. */
type Added<P> = P extends Parts ? Omit<P, 'found' | 'directory' | 'now'> : never;

/** Reads what a sight of a referral may show, and nothing else; for a service by single keys, in one trip. */
export const partsFor = async (
  context: Read,
  sight: Sight,
  { before: found, parent }: InCase,
): Promise<Added<Parts>> => {
  switch (sight) {
    case 'everything': {
      const [written, items] = await Promise.all([readAll(context, found), readGroupOf(context, found)]);
      return { sight, ...written, parent, name: unsealName(context, parent.name), group: groupIn(items) };
    }
    case 'outline':
      return { sight, name: unsealName(context, parent.name) };
    case 'request':
      return { sight, ...writtenIn(await context.table.getMany(keysForService(found))) };
    case 'person': {
      const { caseId, own } = splitIdWithin(found.id);
      const keys = [personKey(leadingCase(found)), visitRiskKey(leadingCase(found)), newMessagesKey(caseId, own)];
      const items = await context.table.getMany([...keysForService(found), ...keys, ...groupKeys(found)]);
      const visitRisk = visitRiskOf(items.find(({ type }) => type === 'visit-risk'));
      const fresh = newMessagesOf(
        found.id,
        items.find(({ type }) => type === 'new-messages'),
      );
      return {
        sight,
        ...writtenIn(items),
        person: personIn(items),
        parent,
        visitRisk,
        group: groupIn(items),
        newMessages: fresh.provider,
      };
    }
    case 'reference':
      return { sight, hasDied: parent.closure?.reason === 'died' };
  }
};
