import * as z from 'zod';
import { CommentId, commit, useCase } from '@fingerpost/kernel';
import { dueAfter, heldByAdministrators } from '@fingerpost/core/work';
import { commentChange, findComment, nextComment } from './comment.repository.ts';
import { voiceEvent } from './voice.events.ts';

/** By how many working days the administrators answer it, or ask the commissioner. */
const takesOverWithin = 5;

/**
 * Puts a comment that the commissioner left past its date on the administrators' list; the commissioner
 * may still answer it. Asked for every night of what is overdue.
 */
export const raiseComment = useCase({
  input: z.object({ commentId: CommentId }),
  allow: ['system'],
  run: async ({ commentId }, context): Promise<{ readonly done: boolean }> => {
    const before = await findComment(context, commentId);
    const isLeft = before?.dueBy !== undefined && before.dueBy < context.now.toISOString();
    if (before === undefined || !isLeft || before.holder?.kind === 'administrators') return { done: false };
    const dueBy = dueAfter(context.now, takesOverWithin);
    const after = nextComment(context, before, { holder: heldByAdministrators, dueBy });
    await commit(context, commentChange(context, after, voiceEvent('CommentRaised', { dueBy })));
    return { done: true };
  },
});
