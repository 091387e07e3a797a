import { describe, expect, it } from 'vitest';
import { Refusal } from '@fingerpost/kernel';
import { staff } from '@fingerpost/testkit';
import { toldTo } from './told-to.ts';

const now = new Date('2026-11-02T09:00:00Z');
const told = { by: 'person', how: 'phone', on: '2026-11-02' } as const;
const caseId = `cas_${'0'.repeat(26)}`;

const codeOf = (given: typeof told | undefined | { by: 'person'; how: 'phone'; on: string }): unknown => {
  try {
    return toldTo({ actor: staff.linkWorker, now }, given);
  } catch (error) {
    return error instanceof Refusal ? error.code : error;
  }
};

describe('toldTo', () => {
  it('lets a team say who told them, how and when, and insists that it does', () => {
    expect(codeOf(told)).toEqual(told);
    expect(codeOf(undefined)).toBe('told.missing');
    expect(codeOf({ ...told, on: '2026-11-03' })).toBe('told.on');
  });

  it('has nothing to ask of the person and their carer, who say it themselves', () => {
    expect(toldTo({ actor: { kind: 'patient', caseId }, now }, told)).toBeUndefined();
    expect(toldTo({ actor: { kind: 'carer', caseId, carerId: 'one', scope: ['decide'] }, now }, undefined)).toBe(
      undefined,
    );
  });
});
