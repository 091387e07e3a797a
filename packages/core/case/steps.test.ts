import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CaseStatus } from './case.ts';
import { type CaseStep, caseSteps, caseStepTo } from './steps.ts';

const steps = Object.keys(caseSteps) as CaseStep[];

describe('the steps of a case', () => {
  it.each([
    ['open', 'new', 'waiting'],
    ['allocate', 'waiting', 'allocated'],
    ['record-contact', 'allocated', 'allocated'],
    ['reach', 'allocated', 'active'],
    ['reach', 'active', 'active'],
    ['pause', 'waiting', 'waiting'],
    ['close', 'waiting', 'closed'],
    ['close', 'active', 'closed'],
  ] as const)('%s leads from %s to %s', (step, from, to) => {
    expect(caseStepTo(step, from)).toBe(to);
  });

  it.each([
    ['allocate', 'active'],
    ['record-contact', 'waiting'],
    ['close', 'closed'],
    ['resume', 'closed'],
  ] as const)('%s is not allowed from %s', (step, from) => {
    expect(caseStepTo(step, from)).toBeUndefined();
  });

  it('never open a closed case again, whatever is tried', () => {
    fc.assert(
      fc.property(fc.constantFrom(...steps), (step) => {
        expect([undefined, 'closed']).toContain(caseStepTo(step, 'closed'));
      }),
    );
  });

  it('reach every state from a new case', () => {
    const reached = new Set<CaseStatus | 'new'>(['new']);
    // A set goes on through what is added to it meanwhile.
    for (const from of reached)
      for (const step of steps) {
        const to = caseStepTo(step, from);
        if (to !== undefined) reached.add(to);
      }
    expect([...reached].sort()).toEqual(['new', ...CaseStatus.options].sort());
  });
});
