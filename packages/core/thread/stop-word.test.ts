import { describe, expect, it } from 'vitest';
import { asksToStop } from './stop-word.ts';

describe('the word by which phones ask for no more texts', () => {
  it('is told from a sentence that has it', () => {
    expect(['STOP', ' stop. ', 'Unsubscribe'].map(asksToStop)).toEqual([true, true, true]);
    expect(asksToStop('Please stop sending me to that club')).toBe(false);
  });
});
