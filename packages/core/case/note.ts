import * as z from 'zod';
import type { Context, Item, Key, Write } from '@fingerpost/kernel';

/** A free text beside a head: what was written, by whom and when. */
export const Note = z.object({ text: z.string(), by: z.string(), at: z.iso.datetime() });
export type Note = z.infer<typeof Note>;

/** Gives the name of who writes, or what kind of actor they are; through an e-mail link, the name is what they said. */
export const authorOf = ({ actor }: Pick<Context, 'actor'>): string => {
  if (actor.kind === 'staff') return actor.name;
  return actor.kind === 'link' && actor.name !== undefined ? `${actor.name}, from the e-mail link` : actor.kind;
};

/** The write that adds a free text at a key, by whoever acts unless another author is named. */
export const addNote = (context: Context, key: Key, text: string, by = authorOf(context)): Write => {
  const note: Note = { text, by, at: context.now.toISOString() };
  return { kind: 'put', expect: 'new', item: { ...key, type: 'note', version: 1, data: note } };
};

/** Parses a stored free text. */
export const noteOf = (item: Item): Note => Note.parse(item.data);
