import { describe, expect, it } from 'vitest';
import { listWork } from '@fingerpost/core/work';
import { commentedIn, itRefusesOtherActors, newWorld, refusalOf, staff, workflow } from '@fingerpost/testkit';
import { answerComment } from './answer-comment.ts';
import { passOnComment } from './pass-on-comment.ts';
import { raiseComment } from './raise-comment.ts';
import { viewComment } from './view-comment.ts';
import { viewRepresentation } from './view-representation.ts';

const world = await newWorld();
const commissioner = world.as(staff.commissioner);
const answer = { outcome: 'changed', words: 'We made it one page.', isPublic: true } as const;

describe('answerComment', () => {
  itRefusesOtherActors(answerComment, ['commissioner', 'network-admin']);

  it('stands with the comment, once: what changed, who answered, and when', async () => {
    const commentId = await commentedIn(world);
    await answerComment({ commentId, ...answer }, commissioner);
    const { comments } = await viewRepresentation({}, world.as(staff.representative));
    expect(comments).toMatchObject([
      {
        commentId,
        answered: { outcome: 'changed', at: '2026-11-02T09:00:00.000Z', public: true },
        answer: { words: 'We made it one page.', by: { name: 'Cary Holm', role: 'commissioner' } },
      },
    ]);
    expect((await refusalOf(answerComment({ commentId, ...answer }, commissioner))).code).toBe('comment.answered');
    expect((await listWork({}, commissioner)).items).toEqual([]);
  });

  it('is missing for another commissioner, and for the administrators until it is with them', async () => {
    const commentId = await commentedIn(world);
    for (const as of [staff.commissioner2, staff.admin])
      expect((await refusalOf(answerComment({ commentId, ...answer }, world.as(as)))).code).toBe('comment.missing');
    await passOnComment({ commentId }, commissioner);
    await answerComment({ commentId, ...answer }, world.as(staff.admin));
    const seen = await viewComment({ commentId }, world.as(staff.representative));
    expect(seen).toMatchObject({ mayAnswer: false, answer: { by: { role: 'network-admin' } } });
  });

  it('is had once by whoever sends it twice', async () => {
    const commentId = await commentedIn(world);
    const once = world.as(staff.commissioner, { key: 'once' });
    expect(await answerComment({ commentId, ...answer }, once)).toEqual(
      await answerComment({ commentId, ...answer }, once),
    );
  });

  it('may still come from the commissioner once the administrators have it', async () => {
    const commentId = await commentedIn(world);
    await raiseComment({ commentId }, world.as(workflow, { now: new Date('2026-12-01T23:00:00Z') }));
    expect(await answerComment({ commentId, ...answer }, commissioner)).toMatchObject({ status: 'answered' });
  });
});
