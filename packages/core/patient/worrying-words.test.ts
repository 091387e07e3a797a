import { describe, expect, it } from 'vitest';
import { mayBeInDanger } from './worrying-words.ts';

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
    'I am afraid of him',
    'she is cutting herself',
    'Dad hurts me',
    'I have self-harmed',
    'it feels unsafe at home',
    'an abusive husband',
    'going to end it all',
    'he is threatening me',
  ])('are seen in “%s”', (words) => {
    expect(mayBeInDanger(words)).toBe(true);
  });

  it.each([
    'Thank you',
    'I can come on Monday',
    'My skills are rusty',
    'It was a hit!',
    'Safe journey',
    'My hip hurts',
    '',
  ])('are not seen in “%s”', (words) => {
    expect(mayBeInDanger(words)).toBe(false);
  });
});
