import { describe, expect, it } from 'vitest';
import { listWork } from '@fingerpost/core/work';
import { commentedIn, itRefusesOtherActors, newWorld, staff, workflow } from '@fingerpost/testkit';
import { raiseComment } from './raise-comment.ts';

const world = await newWorld();
const night = (day: string) => world.as(workflow, { now: new Date(`${day}T23:00:00Z`) });

describe('raiseComment', () => {
  itRefusesOtherActors(raiseComment, ['system']);

  it('puts what the commissioner left on the administrators’ list, once', async () => {
    const commentId = await commentedIn(world);
    expect(await raiseComment({ commentId }, night('2026-11-29'))).toEqual({ done: false });
    expect(await raiseComment({ commentId }, night('2026-11-30'))).toEqual({ done: true });
    expect(await raiseComment({ commentId }, night('2027-01-30'))).toEqual({ done: false });
    const { items } = await listWork({}, world.as(staff.admin));
    expect(items).toMatchObject([{ id: commentId, kind: 'comment', dueBy: '2026-12-07T17:00:00.000Z' }]);
  });
});
