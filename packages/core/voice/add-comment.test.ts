import { describe, expect, it } from 'vitest';
import { listWork } from '@fingerpost/core/work';
import { itRefusesOtherActors, newWorld, staff } from '@fingerpost/testkit';
import { addComment } from './add-comment.ts';
import { viewRepresentation } from './view-representation.ts';

const world = await newWorld();
const comment = { about: 'definition', what: 'Not reached so far', words: 'Say whose fault it is not.' } as const;

describe('addComment', () => {
  itRefusesOtherActors(addComment, ['patient-representative']);

  it('keeps it for the commissioner of whoever speaks for patients, and no other', async () => {
    await addComment(comment, world.as(staff.representative));
    const { comments } = await viewRepresentation({}, world.as(staff.commissioner));
    expect(comments).toMatchObject([{ ...comment, by: 'Kit Sorrel', openedAt: '2026-11-02T09:00:00.000Z' }]);
    expect((await viewRepresentation({}, world.as(staff.commissioner2))).comments).toEqual([]);
  });

  it('is dated work of the commissioner, who answers within twenty working days', async () => {
    const other = await newWorld();
    const { commentId, answerBy } = await addComment(comment, other.as(staff.representative));
    expect(answerBy).toBe('2026-11-30T17:00:00.000Z');
    const { items } = await listWork({}, other.as(staff.commissioner));
    expect(items).toMatchObject([{ id: commentId, kind: 'comment', todo: 'answer-comment', dueBy: answerBy }]);
    expect((await listWork({}, other.as(staff.commissioner2))).items).toEqual([]);
  });

  it('is kept once when the same request comes twice', async () => {
    const context = world.as(staff.representative, { key: 'once' });
    expect(await addComment(comment, context)).toEqual(await addComment(comment, context));
  });
});
