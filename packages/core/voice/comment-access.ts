import { type Actor, type Context, refuse, wasHad, wasHadBefore } from '@fingerpost/kernel';
import type { Comment } from './comment.ts';
import { readComment } from './comment.repository.ts';
import { commentKey } from './representative.keys.ts';
import { voiceRefusals } from './voice.refusals.ts';

const mayAnswer = (actor: Actor, { commissionerId, holder }: Comment): boolean =>
  actor.kind === 'staff' &&
  ((actor.role === 'commissioner' && actor.organisationId === commissionerId) ||
    (actor.role === 'network-admin' && holder?.kind === 'administrators'));

/**
 * Reads a comment with what the caller may do with it: its commissioner and, while it is with them, the
 * administrators answer it; whoever speaks for patients there reads it. Refuses: comment.missing.
 */
export const readCommentFor = async (
  context: Context,
  commentId: string,
): Promise<{ readonly found: Comment; readonly mayAnswer: boolean }> => {
  const { actor } = context;
  const found = await readComment(context, commentId);
  const answers = mayAnswer(actor, found);
  const reads =
    actor.kind === 'staff' &&
    (actor.role === 'patient-representative' ? actor.organisationId === found.commissionerId : answers);
  // Whoever answered it for the network finds it again, though nobody holds it any more.
  const hasAnswered = actor.kind === 'staff' && actor.role === 'network-admin' && found.status === 'answered';
  if (!reads && !hasAnswered) throw refuse(voiceRefusals.commentMissing);
  return { found, mayAnswer: answers && found.status === 'open' };
};

/** Reads a comment for a step of whoever must answer it, unless it has had this very request. Refuses: comment.missing, comment.answered. */
export const openComment = async (
  context: Context,
  commentId: string,
): Promise<{ readonly before: Comment; readonly isRepeat: boolean }> => {
  const { found, mayAnswer: may } = await readCommentFor(context, commentId);
  if (wasHad(context, found.recent) || (!may && (await wasHadBefore(context, commentKey(commentId)))))
    return { before: found, isRepeat: true };
  if (!may) throw refuse(voiceRefusals.commentAnswered);
  return { before: found, isRepeat: false };
};

/** Where a comment stands after a step. */
export type CommentState = Pick<Comment, 'status' | 'holder' | 'dueBy' | 'version'> & { readonly commentId: string };

/** Puts a comment into the answer to a step. */
export const commentState = ({ id, status, holder, dueBy, version }: Comment): CommentState => ({
  commentId: id,
  status,
  holder,
  dueBy,
  version,
});
