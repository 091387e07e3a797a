import { describe, expect, it } from 'vitest';
import { heldByMember } from '@fingerpost/core/work';
import { itIsAStepOfCases, newWorld, staff, takenCaseIn } from '@fingerpost/testkit';
import { readCase } from './case.repository.ts';
import { setComplexity } from './set-complexity.ts';

const world = await newWorld();
const by = world.as(staff.linkWorker);

describe('setComplexity', () => {
  itIsAStepOfCases(world, {
    door: setComplexity,
    step: 'set-complexity',
    allow: ['link-worker', 'team-lead'],
    input: { complexity: 2 },
  });

  it('changes the weight only, and takes the usual one off the case again', async () => {
    const caseId = await takenCaseIn(world);
    const before = await readCase(by, caseId);
    await setComplexity({ caseId, complexity: 3 }, by);
    const after = await readCase(by, caseId);
    expect(after).toEqual({ ...before, complexity: 3, version: before.version + 1 });
    expect(after.holder).toEqual(heldByMember(staff.linkWorker.memberId));
    await setComplexity({ caseId, complexity: 1 }, by);
    expect((await readCase(by, caseId)).complexity).toBeUndefined();
  });
});
