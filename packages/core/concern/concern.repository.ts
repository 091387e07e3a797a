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
import { headItem, headOf } from '@fingerpost/core/work';
import { Concern, nextConcernLook } from './concern.ts';
import { concernKey, concernReceiver } from './concern.keys.ts';
import { concernRefusals } from './concern.refusals.ts';

/** Parses a stored concern. */
export const concernOf = (item: Item): Concern => Concern.parse(headOf(item));

/** Finds a concern, strongly consistent; undefined when there is none. */
export const findConcern = async (context: Pick<Context, 'table'>, concernId: string): Promise<Concern | undefined> => {
  const item = await context.table.get(concernKey(concernId));
  return item === undefined ? undefined : concernOf(item);
};

/** Reads a concern. Refuses: concern.missing. */
export const readConcern = async (context: Pick<Context, 'table'>, concernId: string): Promise<Concern> => {
  const found = await findConcern(context, concernId);
  if (found === undefined) throw refuse(concernRefusals.missing);
  return found;
};

/** The item of a concern: in the work of whoever stands for safeguarding, and in their list of all. */
const concernItem = (state: Concern): Item =>
  headItem({ key: concernKey(state.id), type: 'concern', state, receiver: concernReceiver(state.teamId) });

/** Makes the next version of a concern: time, the request it answers, and when the workflow looks again. */
export const nextConcern = (context: Context, before: Concern, changes: Partial<Concern>): Concern => {
  mustMatch(context, before.version);
  const version = before.version + 1;
  const changed: Concern = {
    ...before,
    ...changes,
    changedAt: context.now.toISOString(),
    version,
    recent: remember(context, before.recent),
  };
  const lookAt = nextConcernLook(changed)?.lookAt;
  return lookAt === before.lookAt ? changed : { ...changed, lookAt, watch: version };
};

/**
 * Makes the change that takes a concern to its next version with the event that explains it and any
 * other writes. The event has no scope, so that no report can count it.
 */
export const concernChange = (
  context: Context,
  after: Concern,
  event: { readonly type: string; readonly data: Record<string, unknown> },
  writes: readonly Write[] = [],
): Change => ({
  head: concernKey(after.id),
  event: makeEvent(context, {
    ...event,
    subject: after.id,
    version: after.version,
    watch: after.watch === after.version ? { lookAt: after.lookAt, watch: after.watch } : undefined,
  }),
  writes: [
    { kind: 'put', item: concernItem(after), expect: after.version === 1 ? 'new' : after.version - 1 },
    ...writes,
  ],
});
