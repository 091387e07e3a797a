import * as z from 'zod';
import type { Item } from '@fingerpost/kernel';

/** How many messages of one thread are new to each side: those that came since somebody of that side last read them. */
export const NewMessages = z.object({
  threadId: z.string(),
  person: z.int().default(0),
  team: z.int().default(0),
  provider: z.int().default(0),
  version: z.int(),
});
export type NewMessages = z.infer<typeof NewMessages>;

/** Gives the count that an item keeps; none where there is no such item yet. */
export const newMessagesOf = (threadId: string, item: Item | undefined): NewMessages =>
  NewMessages.parse(item?.data ?? { threadId, version: 0 });
