import * as z from 'zod';
import type { Context, Item, Write } from '@fingerpost/kernel';
import { authorOf, Note } from '@fingerpost/core/case';
import type { Referral } from './referral.ts';
import { referralNoteKey } from './referral.keys.ts';

/** A free text on a referral: which step it came with, and at a completion what else the person needs. */
export const ReferralNote = Note.extend({
  about: z.enum(['question', 'answer', 'decline', 'completion', 'ending', 'error']),
  alsoNeeds: z.string().optional(),
});
export type ReferralNote = z.infer<typeof ReferralNote>;

/** The write that adds a free text to a referral at the version its step makes. */
export const addReferralNote = (
  context: Context,
  at: Pick<Referral, 'id' | 'version'>,
  note: Pick<ReferralNote, 'about' | 'text' | 'alsoNeeds'>,
): Write => {
  const data: ReferralNote = { ...note, by: authorOf(context), at: context.now.toISOString() };
  return {
    kind: 'put',
    expect: 'new',
    item: { ...referralNoteKey(at.id, at.version), type: 'note', version: 1, data },
  };
};

/** Parses a stored free text of a referral. */
export const referralNoteOf = (item: Item): ReferralNote => ReferralNote.parse(item.data);

/** A free text of a referral with the version that added it. */
export type NoteAt = ReferralNote & { readonly version: number };

/** Gives the free texts among the items of a referral, oldest first. */
export const notesIn = (items: readonly Item[]): readonly NoteAt[] =>
  items
    .filter(({ type }) => type === 'note')
    .map((item) => ({ ...referralNoteOf(item), version: Number(item.sk.slice(-6)) }))
    .toSorted((one, other) => one.version - other.version);
