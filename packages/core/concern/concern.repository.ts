import { type Change, type Context, type Item, refuse, type Write } from '@fingerpost/kernel';
import { headChange, headOf, nextHead } from '@fingerpost/core/work';
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

/** Makes the next version of a concern: time, the request it answers, and when the workflow looks again. */
export const nextConcern = (context: Context, before: Concern, changes: Partial<Concern>): Concern => {
  const changed = nextHead(context, before, changes);
  const lookAt = nextConcernLook(changed)?.lookAt;
  return lookAt === before.lookAt ? changed : { ...changed, lookAt, watch: changed.version };
};

/** Makes the change that takes a concern to its next version: in the work of whoever stands for safeguarding, and in their list of all. */
export const concernChange = (
  context: Context,
  after: Concern,
  event: { readonly type: string; readonly data: Record<string, unknown> },
  writes: readonly Write[] = [],
): Change => {
  const watch = after.watch === after.version ? { lookAt: after.lookAt, watch: after.watch } : undefined;
  const head = {
    key: concernKey(after.id),
    type: 'concern',
    state: after,
    receiver: concernReceiver(after.teamId),
  } as const;
  return headChange(context, head, { ...event, watch }, writes);
};
