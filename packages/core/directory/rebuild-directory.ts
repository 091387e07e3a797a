import type { Context, Item, StoredObject } from '@fingerpost/kernel';
import { organisationKey, registryPartition, snapshotObject } from './directory.keys.ts';
import { DirectorySnapshot, emptySnapshot } from './snapshot.ts';
import { copyOf, patch, patchWithChanges } from './snapshot-patch.ts';

type Ports = Pick<Context, 'table' | 'objects' | 'pause'>;

const tries = 10;

const allIn = async (context: Ports, partition: string, before?: string): Promise<readonly Item[]> => {
  const items: Item[] = [];
  let after: Record<string, string> | undefined;
  do {
    const page = await context.table.query(partition, {
      ...(before === undefined ? {} : { before }),
      ...(after === undefined ? {} : { after }),
    });
    items.push(...page.rows);
    after = page.after;
  } while (after !== undefined);
  return items;
};

const fromTable = async (context: Ports): Promise<DirectorySnapshot> => {
  const fresh = copyOf(emptySnapshot);
  const registered = (await allIn(context, registryPartition)).filter(({ type }) => type === 'registry');
  for (const { sk } of registered)
    for (const item of await allIn(context, organisationKey(sk).pk, '9')) patch(fresh, item);
  return fresh;
};

const readable = (stored: StoredObject | undefined): DirectorySnapshot => {
  try {
    return DirectorySnapshot.parse(JSON.parse(stored?.body ?? ''));
  } catch {
    return emptySnapshot;
  }
};

/**
 * Makes the snapshot anew from the table, in place of whatever it held, a broken one included; what the
 * stream brings in meanwhile is kept.
 */
export const rebuildDirectory = async (context: Ports): Promise<void> => {
  const before = await context.objects.get(snapshotObject);
  const fresh = await fromTable(context);
  let tag = before?.tag;
  for (let attempt = 0; attempt < tries; attempt += 1) {
    if (await context.objects.put(snapshotObject, JSON.stringify(fresh), tag ?? 'new')) return;
    await context.pause(20 * 2 ** attempt);
    const now = await context.objects.get(snapshotObject);
    patchWithChanges(fresh, readable(now), readable(before));
    tag = now?.tag;
  }
  throw new Error('the directory snapshot was changed by somebody else at every try');
};
