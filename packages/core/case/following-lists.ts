import { type Context, eventItem, type Item, makeEvent, type Write } from '@fingerpost/kernel';
import { closeTask, entryOf, taskOf } from '@fingerpost/core/work';
import * as z from 'zod';
import { type Case, scopeOf } from './case.ts';
import { casePartition } from './case.keys.ts';

const most = 20;

const readAll = async (context: Pick<Context, 'table'>, caseId: string, beginsWith: string): Promise<Item[]> => {
  const items: Item[] = [];
  let after: Record<string, string> | undefined;
  do {
    const page = await context.table.query(casePartition(caseId), {
      beginsWith,
      ...(after === undefined ? {} : { after }),
    });
    items.push(...page.rows);
    after = page.after;
  } while (after !== undefined);
  return items;
};

/** Reads the open tasks of a case. */
export const readOpenTasks = async (context: Pick<Context, 'table'>, caseId: string) =>
  (await readAll(context, caseId, '4#'))
    .filter(({ type }) => type === 'task')
    .map(taskOf)
    .filter(({ status }) => status === 'open');

const List = z.record(z.string(), z.unknown());

const renamed = (context: Context, found: Case, item: Item, name: string): readonly Write[] => {
  const { id, version: former } = entryOf({ ...item, list: item.list });
  const version = former + 1;
  const event = makeEvent(context, {
    type: item.type === 'task' ? 'TaskRenamed' : 'ReferralRenamed',
    subject: id,
    version,
    scope: scopeOf(found),
    data: {},
  });
  return [
    { kind: 'put', expect: former, item: { ...item, version, list: { ...List.parse(item.list), name, version } } },
    { kind: 'put', expect: 'new', item: eventItem(item, event) },
  ];
};

/**
 * The writes by which a correction reaches the lists: the sealed name is renewed on the first 20 open
 * referrals and tasks that show it, and where it is settled at last whose case this is, the tasks to
 * find out are closed.
 */
export const followedInLists = async (context: Context, before: Case, after: Case): Promise<readonly Write[]> => {
  const { name } = after;
  const isSettled = before.unsettled === true && after.unsettled !== true;
  const isRenamed = name !== undefined && name !== before.name;
  if (!isSettled && !isRenamed) return [];
  const items = [...(await readAll(context, after.id, '2#')), ...(await readAll(context, after.id, '4#'))];
  const open = items.filter(({ type, holder }) => (type === 'referral' || type === 'task') && holder !== undefined);
  const isAsking = (item: Item): boolean =>
    isSettled && item.type === 'task' && taskOf(item).todo === 'settle-identity';
  const shown = open.filter((item) => !isAsking(item) && entryOf({ ...item, list: item.list }).name !== undefined);
  return [
    ...open.filter(isAsking).flatMap((item) => closeTask(context, taskOf(item), 'details-corrected')),
    ...(isRenamed ? shown.slice(0, most).flatMap((item) => renamed(context, after, item, name)) : []),
  ];
};
