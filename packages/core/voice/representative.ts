import * as z from 'zod';
import { type Item, MemberId, Recent } from '@fingerpost/kernel';

const Written = z.object({
  words: z.string(),
  by: z.object({ memberId: MemberId, name: z.string() }),
  at: z.iso.datetime(),
});

/** What those who speak for patients comment on: what a figure means, or how something is said. */
export const CommentAbout = z.enum(['definition', 'wording']);
export type CommentAbout = z.infer<typeof CommentAbout>;

/** One comment, and what the commissioner answered. */
export const Comment = Written.extend({
  commentId: z.string(),
  about: CommentAbout,
  what: z.string(),
  answer: Written.optional(),
  version: z.int(),
  recent: z.array(Recent),
});
export type Comment = z.infer<typeof Comment>;

/** The pages that are tested with people, as a list of their own, so that a test can be found by its page. */
export const TestedPage = z.enum([
  'own-door',
  'own-page',
  'own-questions',
  'own-messages',
  'own-complaint',
  'own-proposals',
  'ask-form',
  'complaint-form',
  'texts-and-letters',
  'summary',
]);
export type TestedPage = z.infer<typeof TestedPage>;

/** That a page was tested with people: when, with how many, and what was found. */
export const PageTest = z.object({
  page: TestedPage,
  on: z.iso.date(),
  people: z.int(),
  found: z.string(),
  by: z.object({ memberId: MemberId, name: z.string() }),
  recent: z.array(Recent),
});
export type PageTest = z.infer<typeof PageTest>;

/** Parses a stored comment. */
export const commentOf = (item: Item): Comment => Comment.parse(item.data);
