import type { Write } from '@fingerpost/kernel';
import { type NewMessages, newMessagesKey } from '@fingerpost/core/case';
import type { Side } from './thread.ts';
import { caseOfThread, ownOfThread } from './thread-id.ts';

const put = (before: NewMessages, after: Partial<NewMessages>): Write => {
  const version = before.version + 1;
  const key = newMessagesKey(caseOfThread(before.threadId), ownOfThread(before.threadId));
  return {
    kind: 'put',
    expect: before.version === 0 ? 'new' : before.version,
    item: { ...key, type: 'new-messages', version, data: { ...before, ...after, version } },
  };
};

/** The write that counts one more message as new to some sides; none where it is new to nobody. */
export const newTo = (before: NewMessages, sides: readonly Side[]): readonly Write[] =>
  sides.length === 0 ? [] : [put(before, Object.fromEntries(sides.map((side) => [side, before[side] + 1])))];

/** The write by which nothing is new to a side any more; none where nothing was. */
export const nothingNewTo = (before: NewMessages, side: Side): readonly Write[] =>
  before[side] === 0 ? [] : [put(before, { [side]: 0 })];
