import { expect, test } from 'vitest';
import { previewOf } from './preview-notices.ts';
import { smsParts } from './sms-parts.ts';

test('the preview fills every text of every language and channel, and says how long texts are', () => {
  const preview = previewOf();
  expect(preview).not.toMatch(/undefined|\(\(/);
  for (const heading of ['# en, standard', '# en, easy-read', '# pl, standard (waits for a qualified translator'])
    expect(preview).toContain(heading);
  for (const name of ['news-sms', 'check-in-email', 'complaint-letter'])
    expect(preview.split(`## ${name}`)).toHaveLength(4);
});

test('a text message is one part up to 160 characters, and fewer with letters beyond its alphabet', () => {
  expect(['x'.repeat(160), 'x'.repeat(161), 'ł'.repeat(70), 'ł'.repeat(71)].map(smsParts)).toEqual([1, 2, 1, 2]);
});
