import * as z from 'zod';
import { CommentId, useCase } from '@fingerpost/kernel';
import { readCommentFor } from './comment-access.ts';
import { commentView, type CommentView } from './comment-view.ts';
import { commentAnswerKey, commentWordsKey } from './representative.keys.ts';

/** One comment, and whether the caller is to answer it. */
export type OneComment = CommentView & { readonly mayAnswer: boolean };

/**
 * Shows one comment with its dates and its answer to its commissioner, to whoever speaks for patients
 * there, and to the administrators where it is with them or was answered. Refuses: comment.missing.
 */
export const viewComment = useCase({
  input: z.object({ commentId: CommentId }),
  allow: ['commissioner', 'patient-representative', 'network-admin'],
  run: async ({ commentId }, context): Promise<OneComment> => {
    const { found, mayAnswer } = await readCommentFor(context, commentId);
    const items = await context.table.getMany([commentWordsKey(commentId), commentAnswerKey(commentId)]);
    return { ...commentView(found, items), mayAnswer };
  },
});
