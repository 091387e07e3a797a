import * as z from 'zod';
import type { IndexName, IndexRow, Item } from '@fingerpost/kernel';
import { tableSchema } from './table-schema.ts';

const StoredItem = z.object({
  pk: z.string(),
  sk: z.string(),
  type: z.string(),
  version: z.number(),
  data: z.unknown().prefault(null),
  list: z.exactOptional(z.unknown()),
  holder: z.exactOptional(z.string()),
  holderSort: z.exactOptional(z.string()),
  sender: z.exactOptional(z.string()),
  senderSort: z.exactOptional(z.string()),
  receiver: z.exactOptional(z.string()),
  receiverSort: z.exactOptional(z.string()),
  tally: z.exactOptional(z.number()),
  expiresAt: z.exactOptional(z.number()),
});

const Position = z.record(z.string(), z.string());

/** Parses what DynamoDB returned into an item; throws when the stored shape is not one of ours. */
export const readItem = (stored: unknown): Item => StoredItem.parse(stored);

const StoredRow = StoredItem.omit({ version: true, data: true, receiverSort: true, tally: true, expiresAt: true });

/** Parses one row of an index. */
export const readRow = (index: IndexName, stored: unknown): IndexRow => {
  const row = z.record(z.string(), z.unknown()).parse(stored);
  const sort = z.string().parse(row[tableSchema.indexes[index].sort]);
  return { list: undefined, ...StoredRow.parse(row), sort };
};

/** Parses a LastEvaluatedKey; undefined when the list has ended. */
export const readPosition = (key: unknown): Record<string, string> | undefined =>
  key === undefined ? undefined : Position.parse(key);
