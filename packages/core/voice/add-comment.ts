import * as z from 'zod';
import { commit, idCharacters, makeEvent, remember, useCase, wasHad } from '@fingerpost/kernel';
import { memberActor } from '@fingerpost/core/access';
import { type Comment, CommentAbout, commentOf } from './representative.ts';
import { commentKey } from './representative.keys.ts';
import { voiceEvent } from './voice.events.ts';

/**
 * Keeps a comment of somebody who speaks for patients on what a figure means or how something is said,
 * for their commissioner to answer. Refuses: idempotency.reused.
 */
export const addComment = useCase({
  input: z.object({
    about: CommentAbout,
    what: z.string().trim().min(1, 'Write which figure or which words you mean.').max(200),
    words: z.string().trim().min(1, 'Write your comment.').max(2000),
  }),
  allow: ['patient-representative'],
  run: async ({ about, what, words }, context): Promise<{ readonly commentId: string }> => {
    const { memberId, name, organisationId } = memberActor(context.actor);
    const commentId = idCharacters(context, 16);
    const key = commentKey(organisationId, commentId);
    const same = context.idempotency === undefined ? undefined : await context.table.get(key);
    if (same !== undefined && wasHad(context, commentOf(same).recent)) return { commentId };
    const data: Comment = {
      commentId,
      about,
      what,
      words,
      by: { memberId, name },
      at: context.now.toISOString(),
      version: 1,
      recent: remember(context, []),
    };
    await commit(context, {
      head: key,
      event: makeEvent(context, { ...voiceEvent('CommentMade', { about }), subject: organisationId, version: 1 }),
      writes: [{ kind: 'put', item: { ...key, type: 'comment', version: 1, data }, expect: 'new' }],
    });
    return { commentId };
  },
});
