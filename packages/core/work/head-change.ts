import {
  type Change,
  type Context,
  type Key,
  makeEvent,
  mustMatch,
  type Recent,
  remember,
  type Write,
} from '@fingerpost/kernel';
import { type Entry, headItem } from './entry.ts';

type Head = Entry & { readonly version: number; readonly recent: readonly Recent[] };

/** Makes the next version of a head: what changes, when, and the request it answers. Refuses: version.stale. */
export const nextHead = <State extends Head>(context: Context, before: State, changes: Partial<State>): State => {
  mustMatch(context, before.version);
  return {
    ...before,
    ...changes,
    changedAt: context.now.toISOString(),
    version: before.version + 1,
    recent: remember(context, before.recent),
  };
};

/**
 * Makes the change that takes a head to its next version, with the event that explains it and any other
 * writes. The event has no scope, so that no report can count it.
 */
export const headChange = (
  context: Context,
  head: {
    readonly key: Key;
    readonly type: Parameters<typeof headItem>[0]['type'];
    readonly state: Head;
    readonly receiver?: string;
  },
  event: Pick<Parameters<typeof makeEvent>[1], 'type' | 'data' | 'watch'>,
  writes: readonly Write[] = [],
): Change => {
  const { id, version } = head.state;
  return {
    head: head.key,
    event: makeEvent(context, { ...event, subject: id, version }),
    writes: [{ kind: 'put', item: headItem(head), expect: version === 1 ? 'new' : version - 1 }, ...writes],
  };
};
