import { describe, expect, it } from 'vitest';
import { itRefusesOtherActors, newWorld, staff, takenCaseIn } from '@fingerpost/testkit';
import { viewRepresentation } from './view-representation.ts';

const world = await newWorld();

describe('viewRepresentation', () => {
  itRefusesOtherActors(viewRepresentation, ['commissioner', 'patient-representative']);

  it('is empty where nobody has said anything, whatever cases there are', async () => {
    await takenCaseIn(world);
    expect(await viewRepresentation({}, world.as(staff.representative))).toEqual({ comments: [], tests: [] });
  });
});
