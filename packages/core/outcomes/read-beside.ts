import { type Context, type Item, type Key, refuse } from '@fingerpost/kernel';
import { type Case, caseKey, casePartition, caseOf, caseRefusals } from '@fingerpost/core/case';

/** Reads a case, and the item of it at a key where there is one, in one trip. Refuses: case.missing. */
export const readBeside = async (
  context: Pick<Context, 'table'>,
  caseId: string,
  key: Key,
): Promise<{ readonly found: Case; readonly same: Item | undefined }> => {
  const items = await context.table.getMany([caseKey(caseId), key]);
  const head = items.find(({ sk }) => sk === caseKey(caseId).sk);
  if (head === undefined) throw refuse(caseRefusals.missing);
  return { found: caseOf(head), same: items.find(({ sk }) => sk === key.sk) };
};

/** Reads every item of a case whose sort key begins so, as many pages as it takes. */
export const readAllUnder = async (
  context: Pick<Context, 'table'>,
  caseId: string,
  beginsWith: string,
): Promise<readonly Item[]> => {
  const items: Item[] = [];
  let after: Record<string, string> | undefined;
  do {
    const page = await context.table.query(casePartition(caseId), { beginsWith, ...(after && { after }) });
    items.push(...page.rows);
    after = page.after;
  } while (after !== undefined);
  return items;
};
