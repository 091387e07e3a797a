import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Item } from '@fingerpost/kernel';
import { newWorld, type World } from '@fingerpost/testkit';
import { fill, longCase } from '../bench/fill.ts';
import type { Measured } from '../bench/meter.ts';
import { lists, measurePages, wholeList, wholeSet } from '../bench/pages.ts';
import { type FileDatabase, startFileDatabase } from '../support/file-database.ts';

const patience = 120_000;
const few = 50;
const many = 500;

let database: FileDatabase;
let world: World;
let atFew: readonly Measured[];
let atMany: readonly Measured[];
let stored: readonly Item[];

beforeAll(async () => {
  database = await startFileDatabase();
  world = await newWorld(database.endpoint);
  const caseId = await longCase(world, 60);
  await fill(world, 0, few);
  atFew = await measurePages(world, caseId);
  await fill(world, few, many);
  atMany = await measurePages(world, caseId);
  stored = await world.everything();
}, patience);
afterAll(() => database.stop());

const costs = (measured: readonly Measured[]) => Object.fromEntries(measured.map(({ what, usage }) => [what, usage]));

describe('a network ten times as large', () => {
  it('answers every list and a case page with the same round trips and request units', () => {
    expect(atFew.length).toBeGreaterThan(lists.length);
    expect(costs(atMany)).toEqual(costs(atFew));
  });

  it.each(lists)('has in the $what everything that belongs there, once', { timeout: patience }, async (list) => {
    const listed = await wholeList(world, list);
    expect(listed.length).toBeGreaterThanOrEqual(many);
    expect(listed.toSorted()).toEqual(wholeSet(stored, list).toSorted());
  });
});
