import * as z from 'zod';
import type { Context, Item, Key, Write } from '@fingerpost/kernel';

/** A free text beside a head: what was written, by whom and when. */
export const Note = z.object({ text: z.string(), by: z.string(), at: z.iso.datetime() });
export type Note = z.infer<typeof Note>;

/** Gives the name of who writes, or what kind of actor they are. */
export const authorOf = (context: Context): string =>
  context.actor.kind === 'staff' ? context.actor.name : context.actor.kind;

/** The write that adds a free text at a key. */
export const addNote = (context: Context, key: Key, text: string): Write => {
  const note: Note = { text, by: authorOf(context), at: context.now.toISOString() };
  return { kind: 'put', expect: 'new', item: { ...key, type: 'note', version: 1, data: note } };
};

/** Parses a stored free text. */
export const noteOf = (item: Item): Note => Note.parse(item.data);
