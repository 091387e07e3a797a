import { describe, expect, it } from 'vitest';
import { itRefusesOtherActors, newWorld, refusalOf, staff } from '@fingerpost/testkit';
import { addComment } from './add-comment.ts';
import { answerComment } from './answer-comment.ts';
import { viewRepresentation } from './view-representation.ts';

const world = await newWorld();
const commissioner = world.as(staff.commissioner);
const comment = { about: 'wording', what: 'The first letter', words: 'Too long.' } as const;

describe('answerComment', () => {
  itRefusesOtherActors(answerComment, ['commissioner']);

  it('stands with the comment, once', async () => {
    const { commentId } = await addComment(comment, world.as(staff.representative));
    await answerComment({ commentId, words: 'We made it one page.' }, commissioner);
    const { comments } = await viewRepresentation({}, world.as(staff.representative));
    expect(comments).toMatchObject([
      { commentId, answer: { words: 'We made it one page.', by: { name: 'Cary Holm' } } },
    ]);
    expect((await refusalOf(answerComment({ commentId, words: 'Again.' }, commissioner))).code).toBe(
      'comment.answered',
    );
  });

  it('is missing for another commissioner', async () => {
    const { commentId } = await addComment(comment, world.as(staff.representative));
    const other = answerComment({ commentId, words: 'No.' }, world.as(staff.commissioner2));
    expect((await refusalOf(other)).code).toBe('comment.missing');
  });
});
