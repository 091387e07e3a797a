import * as z from 'zod';
import { CommentId, MemberId, OrganisationId, Recent } from '@fingerpost/kernel';
import { Entry } from '@fingerpost/core/work';

/** What those who speak for patients comment on: what a figure means, or how something is said. */
export const CommentAbout = z.enum(['definition', 'wording']);
export type CommentAbout = z.infer<typeof CommentAbout>;

/** What came of a comment. */
export const CommentOutcome = z.enum(['changed', 'will-change', 'stays']);
export type CommentOutcome = z.infer<typeof CommentOutcome>;

/** A comment of somebody who speaks for patients: the head, without a word of it. */
export const Comment = Entry.extend({
  id: CommentId,
  status: z.enum(['open', 'answered']),
  todo: z.enum(['answer-comment', 'nothing']),
  commissionerId: OrganisationId,
  about: CommentAbout,
  answerBy: z.iso.datetime(),
  /** Whether everybody may read comment and answer: whoever answered has seen that nobody is named. */
  answered: z.object({ outcome: CommentOutcome, at: z.iso.datetime(), public: z.boolean() }).optional(),
  recent: z.array(Recent),
});
export type Comment = z.infer<typeof Comment>;

const By = z.object({ memberId: MemberId, name: z.string() });

/** Which figure or words a comment means, and what it says. */
export const CommentWords = z.object({ what: z.string(), words: z.string(), by: By });

/** What was answered, with what changed, and by whom, in which role. */
export const CommentAnswer = z.object({
  words: z.string(),
  by: By.extend({ role: z.enum(['commissioner', 'network-admin']) }),
});
