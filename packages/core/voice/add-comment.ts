import * as z from 'zod';
import { commit, idCharacters, idWithin, isRepeat, requestDigest, useCase } from '@fingerpost/kernel';
import { memberActor } from '@fingerpost/core/access';
import { readDirectory } from '@fingerpost/core/directory';
import { dueAfter, heldByOrganisation } from '@fingerpost/core/work';
import { type Comment, CommentAbout } from './comment.ts';
import { commentChange, findComment } from './comment.repository.ts';
import { commentWordsKey } from './representative.keys.ts';
import { voiceEvent } from './voice.events.ts';

/** What whoever comments is told: by when they have an answer. */
export type Commented = { readonly commentId: string; readonly answerBy: string };

/**
 * Keeps a comment of somebody who speaks for patients on what a figure means or how something is said:
 * dated work of their commissioner until it is answered. Refuses: idempotency.reused.
 */
export const addComment = useCase({
  input: z.object({
    about: CommentAbout,
    what: z.string().trim().min(1, 'Write which figure or which words you mean.').max(200),
    words: z.string().trim().min(1, 'Write your comment.').max(2000),
  }),
  allow: ['patient-representative'],
  run: async ({ about, what, words }, context): Promise<Commented> => {
    const { memberId, name, organisationId: commissionerId } = memberActor(context.actor);
    const id = idWithin('cmt', commissionerId, idCharacters(context, 16));
    const request = requestDigest(context);
    const same = request === undefined ? undefined : await findComment(context, id);
    if (same?.recent.some((each) => isRepeat(context, each)) === true)
      return { commentId: id, answerBy: same.answerBy };
    const now = context.now.toISOString();
    const answerBy = dueAfter(context.now, (await readDirectory(context)).policyOf(commissionerId).answerComment);
    const comment: Comment = {
      id,
      status: 'open',
      todo: 'answer-comment',
      needs: [],
      teamId: commissionerId,
      commissionerId,
      about,
      holder: heldByOrganisation(commissionerId),
      dueBy: answerBy,
      answerBy,
      openedAt: now,
      changedAt: now,
      version: 1,
      recent: request === undefined ? [] : [request],
    };
    const data = { what, words, by: { memberId, name } };
    const item = { ...commentWordsKey(id), type: 'comment-words', version: 1, data };
    await commit(
      context,
      commentChange(context, comment, voiceEvent('CommentMade', { about, answerBy }), [
        { kind: 'put', item, expect: 'new' },
      ]),
    );
    return { commentId: id, answerBy };
  },
});
