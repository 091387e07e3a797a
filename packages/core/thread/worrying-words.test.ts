import { describe, expect, it } from 'vitest';
import { asksToStop, mayBeInDanger } from './worrying-words.ts';

describe('words that may speak of danger', () => {
  it.each([
    'I am worried about Mum',
    'im really scared',
    'He said he would kill her',
    'thinking of suicide',
    'I want to die',
    'he hits me',
    'I do not feel safe; it isn’t safe here',
    'took an overdose',
  ])('are seen in “%s”', (words) => {
    expect(mayBeInDanger(words)).toBe(true);
  });

  it.each(['Thank you', 'I can come on Monday', 'My skills are rusty', 'It was a hit!', 'Safe journey'])(
    'are not seen in “%s”',
    (words) => {
      expect(mayBeInDanger(words)).toBe(false);
    },
  );

  it('tell the one word by which phones ask for no more texts from a sentence that has it', () => {
    expect(['STOP', ' stop. ', 'Unsubscribe'].map(asksToStop)).toEqual([true, true, true]);
    expect(asksToStop('Please stop sending me to that club')).toBe(false);
  });
});
