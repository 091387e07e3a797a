import { describe, expect, it } from 'vitest';
import { placeIn } from './place-input.ts';

describe('placeIn', () => {
  it('reads the group, the first day, and whether one more may come', () => {
    const place = 'grp_1 2026-11-24';
    expect(placeIn({ place })).toEqual({ groupId: 'grp_1', from: '2026-11-24', overbook: false });
    expect(placeIn({ place, overbook: 'yes' })?.overbook).toBe(true);
  });

  it('is nothing where no group was chosen', () => {
    expect(placeIn({ place: '' })).toBeUndefined();
    expect(placeIn({ overbook: 'yes' })).toBeUndefined();
  });
});
