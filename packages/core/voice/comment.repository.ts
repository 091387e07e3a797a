import { type Change, type Context, type Item, refuse, type Write } from '@fingerpost/kernel';
import { headChange, headOf, nextHead } from '@fingerpost/core/work';
import { Comment } from './comment.ts';
import { commentKey } from './representative.keys.ts';
import { voiceRefusals } from './voice.refusals.ts';

type Read = Pick<Context, 'table'>;

/** Parses a stored comment. */
export const commentOf = (item: Item): Comment => Comment.parse(headOf(item));

/** Finds a comment, strongly consistent; undefined when there is none. */
export const findComment = async (context: Read, commentId: string): Promise<Comment | undefined> => {
  const item = await context.table.get(commentKey(commentId));
  return item === undefined ? undefined : commentOf(item);
};

/** Reads a comment. Refuses: comment.missing. */
export const readComment = async (context: Read, commentId: string): Promise<Comment> => {
  const found = await findComment(context, commentId);
  if (found === undefined) throw refuse(voiceRefusals.commentMissing);
  return found;
};

/** Makes the next version of a comment: what changes, when, and the request it answers. Refuses: version.stale. */
export const nextComment = (context: Context, before: Comment, changes: Partial<Comment>): Comment =>
  nextHead(context, before, changes);

/** Makes the change that takes a comment to its next version; its event has no scope, so that no report counts it. */
export const commentChange = (
  context: Context,
  after: Comment,
  event: { readonly type: string; readonly data: Record<string, unknown> },
  writes: readonly Write[] = [],
): Change => headChange(context, { key: commentKey(after.id), type: 'comment', state: after }, event, writes);
