import type { Context, Item, Write } from '@fingerpost/kernel';
import { noticeKey, retryKey } from './message.keys.ts';
import { Notice } from './notice.ts';

/** Parses a stored notice. */
export const noticeOf = (item: Item): Notice => Notice.parse(item.data);

/** Reads a notice; undefined when there is none. */
export const readNotice = async (context: Pick<Context, 'table'>, noticeId: string): Promise<Notice | undefined> => {
  const item = await context.table.get(noticeKey(noticeId));
  return item === undefined ? undefined : noticeOf(item);
};

const waiting = ({ id, retryAt }: Notice): readonly Write[] =>
  retryAt === undefined
    ? []
    : [{ kind: 'put', expect: 'new', item: { ...retryKey(retryAt, id), type: 'retry', version: 1, data: null } }];

const noLongerWaiting = ({ id, retryAt }: Notice): readonly Write[] =>
  retryAt === undefined ? [] : [{ kind: 'delete', key: retryKey(retryAt, id), expect: 1 }];

/** The writes that keep a new notice, or the next version of one, and its place among those that wait. */
export const putNotice = (after: Notice, before?: Notice): readonly Write[] => {
  const item: Item = { ...noticeKey(after.id), type: 'notice', version: after.version, data: after };
  const moves = before?.retryAt !== after.retryAt;
  return [
    { kind: 'put', item, expect: before?.version ?? 'new' },
    ...(moves ? [...(before === undefined ? [] : noLongerWaiting(before)), ...waiting(after)] : []),
  ];
};

/** Makes the next version of a notice; it waits for nothing unless `retryAt` says so. */
export const nextNotice = (before: Notice, changes: Partial<Notice> & Pick<Notice, 'state'>): Notice => ({
  ...before,
  retryAt: undefined,
  ...changes,
  version: before.version + 1,
});
