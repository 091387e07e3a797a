import { describe, expect, it } from 'vitest';
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
    expect(comments).toMatchObject([{ ...comment, by: { name: 'Kit Sorrel' } }]);
    expect((await viewRepresentation({}, world.as(staff.commissioner2))).comments).toEqual([]);
  });

  it('is kept once when the same request comes twice', async () => {
    const context = world.as(staff.representative, { key: 'once' });
    expect(await addComment(comment, context)).toEqual(await addComment(comment, context));
  });
});
