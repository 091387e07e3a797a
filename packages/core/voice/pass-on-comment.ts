import * as z from 'zod';
import { CommentId, commit, refuse, useCase } from '@fingerpost/kernel';
import { heldByAdministrators } from '@fingerpost/core/work';
import { commentState, type CommentState, openComment } from './comment-access.ts';
import { commentChange, nextComment } from './comment.repository.ts';
import { voiceEvent } from './voice.events.ts';
import { voiceRefusals } from './voice.refusals.ts';

/**
 * Passes a comment on to the network's administrators, where the figure or the words are the network's
 * and not the commissioner's own; the date by which it is answered stays. Refuses: comment.missing,
 * comment.answered, comment.passed-on, version.stale, idempotency.reused.
 */
export const passOnComment = useCase({
  input: z.object({ commentId: CommentId }),
  allow: ['commissioner'],
  run: async ({ commentId }, context): Promise<CommentState> => {
    const { before, isRepeat } = await openComment(context, commentId);
    if (isRepeat) return commentState(before);
    if (before.holder?.kind === 'administrators') throw refuse(voiceRefusals.commentPassedOn);
    const after = nextComment(context, before, { holder: heldByAdministrators });
    await commit(context, commentChange(context, after, voiceEvent('CommentPassedOn', { dueBy: before.answerBy })));
    return commentState(after);
  },
});
