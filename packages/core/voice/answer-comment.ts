import * as z from 'zod';
import { commit, makeEvent, refuse, remember, useCase, wasHad } from '@fingerpost/kernel';
import { memberActor } from '@fingerpost/core/access';
import { type Comment, commentOf } from './representative.ts';
import { commentKey } from './representative.keys.ts';
import { voiceEvent } from './voice.events.ts';
import { voiceRefusals } from './voice.refusals.ts';

/**
 * Keeps the commissioner's answer to a comment, once. Refuses: comment.missing, comment.answered,
 * idempotency.reused.
 */
export const answerComment = useCase({
  input: z.object({
    commentId: z.string().length(16),
    words: z.string().trim().min(1, 'Write the answer.').max(2000),
  }),
  allow: ['commissioner'],
  run: async ({ commentId, words }, context): Promise<{ readonly commentId: string }> => {
    const { memberId, name, organisationId } = memberActor(context.actor);
    const key = commentKey(organisationId, commentId);
    const item = await context.table.get(key);
    if (item === undefined) throw refuse(voiceRefusals.commentMissing);
    const before = commentOf(item);
    if (wasHad(context, before.recent)) return { commentId };
    if (before.answer !== undefined) throw refuse(voiceRefusals.commentAnswered);
    const version = before.version + 1;
    const data: Comment = {
      ...before,
      answer: { words, by: { memberId, name }, at: context.now.toISOString() },
      version,
      recent: remember(context, before.recent),
    };
    await commit(context, {
      head: key,
      event: makeEvent(context, { ...voiceEvent('CommentAnswered', {}), subject: organisationId, version }),
      writes: [{ kind: 'put', item: { ...key, type: 'comment', version, data }, expect: before.version }],
    });
    return { commentId };
  },
});
