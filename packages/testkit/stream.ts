import type { Item } from '@fingerpost/kernel';
import type { World } from './world.ts';

const attribute = (value: unknown): unknown => {
  if (typeof value === 'string') return { S: value };
  if (typeof value === 'number') return { N: String(value) };
  if (typeof value === 'boolean') return { BOOL: value };
  if (Array.isArray(value)) return { L: value.map(attribute) };
  if (typeof value === 'object' && value !== null) return { M: image(value) };
  return { NULL: true };
};

const image = (value: object): Record<string, unknown> =>
  Object.fromEntries(Object.entries(value).map(([name, part]) => [name, attribute(part)]));

/** The record by which the stream tells that an item is new. */
export const streamRecord = (item: Item, number = 1) => ({
  eventName: 'INSERT',
  dynamodb: {
    SequenceNumber: String(number).padStart(21, '0'),
    Keys: { pk: { S: item.pk }, sk: { S: item.sk } },
    NewImage: image(item),
  },
});

/** The batch by which the stream tells that items are new. */
export const streamBatch = (items: readonly Item[]) => ({
  Records: items.map((item, index) => streamRecord(item, index + 1)),
});

/** Gives, oldest first, the events in the table that a reader has not been given yet. */
export const newEvents = (world: World) => {
  const given = new Set<string>();
  return async (): Promise<readonly Item[]> => {
    const events = (await world.everything()).filter(({ type, pk, sk }) => type === 'event' && !given.has(pk + sk));
    for (const { pk, sk } of events) given.add(pk + sk);
    return events.toSorted((one, other) => atOf(one).localeCompare(atOf(other)));
  };
};

const atOf = ({ data }: Item): string => (data as { at: string }).at;
