import { describe, expect, it } from 'vitest';
import { asksToStop, asksWhoWeAre } from './one-word.ts';

describe('the words that phones teach people', () => {
  it.each(['STOP', ' stop. ', 'Unsubscribe', 'Stop texting me!', 'NO MORE TEXTS', '“stop”'])(
    'ask for no more texts: %s',
    (words) => {
      expect(asksToStop(words)).toBe(true);
    },
  );

  it.each(['HELP', 'help?', 'Who is this?'])('ask who we are: %s', (words) => {
    expect(asksWhoWeAre(words)).toBe(true);
    expect(asksToStop(words)).toBe(false);
  });

  it.each(['Please stop sending me to that club', 'Cancel', 'It has to stop', 'help me', 'Can you help?', 'START', ''])(
    'are not taken out of a sentence: “%s”',
    (words) => {
      expect(asksToStop(words)).toBe(false);
      expect(asksWhoWeAre(words)).toBe(false);
    },
  );
});
