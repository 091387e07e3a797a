import { describe, expect, it } from 'vitest';
import { listWork } from '@fingerpost/core/work';
import { commentedIn, itRefusesOtherActors, newWorld, refusalOf, staff } from '@fingerpost/testkit';
import { passOnComment } from './pass-on-comment.ts';

const world = await newWorld();
const commissioner = world.as(staff.commissioner);

describe('passOnComment', () => {
  itRefusesOtherActors(passOnComment, ['commissioner']);

  it('gives it to the administrators with the date it had, once', async () => {
    const commentId = await commentedIn(world);
    await passOnComment({ commentId }, commissioner);
    const { items } = await listWork({}, world.as(staff.admin));
    expect(items).toMatchObject([{ id: commentId, dueBy: '2026-11-30T17:00:00.000Z' }]);
    expect((await refusalOf(passOnComment({ commentId }, commissioner))).code).toBe('comment.passed-on');
  });

  it('is missing for another commissioner', async () => {
    const commentId = await commentedIn(world);
    const refusal = await refusalOf(passOnComment({ commentId }, world.as(staff.commissioner2)));
    expect(refusal.code).toBe('comment.missing');
  });
});
