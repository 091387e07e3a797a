import type { Context, EventEnvelope, Item, Key } from '@fingerpost/kernel';
import { directoryItemOf } from './directory.events.ts';
import { snapshotObject } from './directory.keys.ts';
import { readSnapshot } from './snapshot.ts';
import { copyOf, patch } from './snapshot-patch.ts';

type Ports = Pick<Context, 'table' | 'objects' | 'pause'>;
const tries = 10;
const readAtOnce = 100;
const disturbed = 'the directory snapshot was changed by somebody else at every try';

const readItems = async (context: Ports, keys: readonly Key[]): Promise<readonly Item[]> => {
  const items: Item[] = [];
  for (let from = 0; from < keys.length; from += readAtOnce)
    items.push(...(await context.table.getMany(keys.slice(from, from + readAtOnce))));
  return items;
};

/**
 * Brings what directory events changed into the snapshot. It reads the items as they are now and never
 * goes back to an older version, so it is right in any order and changes nothing when repeated. Give it
 * as many events at once as there are: each call writes the whole snapshot.
 */
export const projectDirectory = async (context: Ports, events: readonly EventEnvelope[]): Promise<void> => {
  if (events.every((event) => directoryItemOf(event) === undefined)) return;
  for (let attempt = 0; attempt < tries; attempt += 1) {
    const { snapshot, tag, directory } = await readSnapshot(context);
    const later = events.filter(({ subject, version }) => !directory.hasVersion(subject, version));
    const items = await readItems(
      context,
      later.flatMap((event) => directoryItemOf(event) ?? []),
    );
    const after = copyOf(snapshot);
    if (items.filter((item) => patch(after, item)).length === 0) return;
    if (await context.objects.put(snapshotObject, JSON.stringify(after), tag ?? 'new')) return;
    await context.pause(20 * 2 ** attempt);
  }
  throw new Error(disturbed);
};
