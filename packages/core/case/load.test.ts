import { describe, expect, it } from 'vitest';
import { loadOf } from './load.ts';

const own = (id: string, complexity?: 2 | 3, workerId = 'mem_w') => ({ id, complexity, workerId });

describe('loadOf', () => {
  it('sums the weights of a worker’s open cases, whoever holds them, and divides by the hours', () => {
    const held = [own('cas_1'), own('cas_2', 2), own('cas_3', 3), own('ref_4'), own('cas_5', 3, 'mem_x')];
    expect(loadOf({ memberId: 'mem_w' }, held, undefined)).toEqual({ open: 3, weighted: 6, wte: 1, isAbove: false });
    expect(loadOf({ memberId: 'mem_w', wte: 0.6 }, held, 10)).toEqual({
      open: 3,
      weighted: 10,
      wte: 0.6,
      isAbove: false,
    });
  });

  it('is above the limit from the first case beyond it', () => {
    const held = [own('cas_1', 2), own('cas_2')];
    expect(loadOf({ memberId: 'mem_w' }, held, 3).isAbove).toBe(false);
    expect(loadOf({ memberId: 'mem_w', wte: 0.5 }, held, 5).isAbove).toBe(true);
  });
});
