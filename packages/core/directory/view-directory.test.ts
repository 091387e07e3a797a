import { describe, expect, it } from 'vitest';
import { viewDirectory } from './view-directory.ts';
import { itRefusesOtherActors, newWorld, provider, refusalOf, staff } from '@fingerpost/testkit';

const world = await newWorld();
const view = (input: object) => viewDirectory(input, world.as(staff.admin));

describe('viewDirectory', () => {
  itRefusesOtherActors(viewDirectory, ['network-admin']);

  it('lists the organisations of a kind by name, with their members and services', async () => {
    const { items } = await view({ kind: 'provider' });
    expect(items.map(({ name }) => name)).toEqual(['Chapel Friends', 'Harbour Trust', 'Meadow Community']);
    expect(items.find(({ organisationId }) => organisationId === provider)).toMatchObject({
      activeMembers: 1,
      activeServices: 2,
    });
  });

  it('gives every organisation exactly once over its pages', async () => {
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await view({ limit: 3, cursor });
      seen.push(...page.items.map(({ name }) => name));
      cursor = page.next;
    } while (cursor !== undefined);
    expect(seen).toEqual((await view({})).items.map(({ name }) => name));
    expect(seen).toHaveLength(10);
  });

  it('refuses a cursor of another list', async () => {
    const { next } = await view({ limit: 1 });
    expect((await refusalOf(view({ kind: 'team', cursor: next }))).code).toBe('page.cursor');
  });
});
