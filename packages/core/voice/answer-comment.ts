import * as z from 'zod';
import { CommentId, commit, useCase } from '@fingerpost/kernel';
import { memberActor } from '@fingerpost/core/access';
import { CommentAnswer, CommentOutcome } from './comment.ts';
import { commentState, type CommentState, openComment } from './comment-access.ts';
import { commentChange, nextComment } from './comment.repository.ts';
import { commentAnswerKey } from './representative.keys.ts';
import { voiceEvent } from './voice.events.ts';

/**
 * Keeps the answer to a comment with what changed, once, by the commissioner or by the administrators
 * with whom it is; both are public where whoever answers says that nobody is named. Refuses:
 * comment.missing, comment.answered, version.stale, idempotency.reused.
 */
export const answerComment = useCase({
  input: z.object({
    commentId: CommentId,
    outcome: CommentOutcome,
    words: z.string().trim().min(1, 'Write what changed, or why it stays.').max(2000),
    isPublic: z.boolean(),
  }),
  allow: ['commissioner', 'network-admin'],
  run: async ({ commentId, outcome, words, isPublic }, context): Promise<CommentState> => {
    const { before, isRepeat } = await openComment(context, commentId);
    if (isRepeat) return commentState(before);
    const { memberId, name, role } = memberActor(context.actor);
    const answered = { outcome, at: context.now.toISOString(), public: isPublic };
    const after = nextComment(context, before, {
      status: 'answered',
      todo: 'nothing',
      holder: undefined,
      dueBy: undefined,
      answered,
    });
    const data = CommentAnswer.parse({ words, by: { memberId, name, role } });
    const item = { ...commentAnswerKey(commentId), type: 'comment-answer', version: 1, data };
    await commit(
      context,
      commentChange(context, after, voiceEvent('CommentAnswered', { outcome }), [{ kind: 'put', item, expect: 'new' }]),
    );
    return commentState(after);
  },
});
