import { describe, expect, it } from 'vitest';
import { commentedIn, itRefusesOtherActors, newWorld, refusalOf, staff } from '@fingerpost/testkit';
import { viewComment } from './view-comment.ts';

const world = await newWorld();

describe('viewComment', () => {
  itRefusesOtherActors(viewComment, ['commissioner', 'patient-representative', 'network-admin']);

  it('says when it came and by when it is answered, and lets only its commissioner answer', async () => {
    const commentId = await commentedIn(world);
    const seen = await viewComment({ commentId }, world.as(staff.representative));
    expect(seen).toMatchObject({ mayAnswer: false, answerBy: '2026-11-30T17:00:00.000Z', answer: undefined });
    expect((await viewComment({ commentId }, world.as(staff.commissioner))).mayAnswer).toBe(true);
    for (const as of [staff.commissioner2, staff.admin])
      expect((await refusalOf(viewComment({ commentId }, world.as(as)))).code).toBe('comment.missing');
  });
});
