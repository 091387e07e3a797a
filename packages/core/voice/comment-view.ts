import type * as z from 'zod';
import type { Context, Item } from '@fingerpost/kernel';
import { readBelow } from './complaint.repository.ts';
import { type Comment, CommentAnswer, CommentWords } from './comment.ts';
import { commentOf } from './comment.repository.ts';
import { commentKey, voicePartition } from './representative.keys.ts';

/** A comment with its words, when it came, by when it is answered, and what was answered by whom. */
export type CommentView = Pick<
  Comment,
  'about' | 'openedAt' | 'answerBy' | 'dueBy' | 'holder' | 'answered' | 'version'
> & {
  readonly commentId: string;
  readonly what: string;
  readonly words: string;
  readonly by: string;
  readonly answer: z.infer<typeof CommentAnswer> | undefined;
};

/** Puts a comment together with the items that stand beside its head. */
export const commentView = (found: Comment, items: readonly Item[]): CommentView => {
  const { id, about, openedAt, answerBy, dueBy, holder, answered, version } = found;
  const { sk } = commentKey(id);
  const dataAt = (part: string): unknown => items.find((item) => item.sk === `${sk}#${part}`)?.data;
  const { what, words, by } = CommentWords.parse(dataAt('words'));
  const answer = dataAt('answer');
  return {
    ...{ about, openedAt, answerBy, dueBy, holder, answered, version, what, words },
    commentId: id,
    by: by.name,
    answer: answer === undefined ? undefined : CommentAnswer.parse(answer),
  };
};

/** Reads every comment made to a commissioner, the latest first. */
export const readComments = async (
  context: Pick<Context, 'table'>,
  commissionerId: string,
): Promise<readonly CommentView[]> => {
  const items = await readBelow(context, voicePartition(commissionerId), '0#');
  return items
    .filter(({ type }) => type === 'comment')
    .map((head) => commentView(commentOf(head), items))
    .toSorted((one, other) => (one.openedAt < other.openedAt ? 1 : -1));
};
