import { expect, test } from 'vitest';
import { progressBar } from './progress.ts';

const terminal = (isTTY: boolean) => {
  const written: string[] = [];
  return { isTTY, written, write: (text: string) => written.push(text) };
};

test('a terminal gets one bar that is drawn over', () => {
  const screen = terminal(true);
  const progress = progressBar('Importing', 4, screen);
  for (const done of [0, 2, 4]) progress(done);
  expect(screen.written).toEqual([
    `\rImporting ${'░'.repeat(30)}   0 % (0 of 4)`,
    `\rImporting ${'█'.repeat(15)}${'░'.repeat(15)}  50 % (2 of 4)`,
    `\rImporting ${'█'.repeat(30)} 100 % (4 of 4)\n`,
  ]);
});

test('a file gets a line at each tenth', () => {
  const log = terminal(false);
  const progress = progressBar('Importing', 100, log);
  for (let done = 1; done <= 100; done += 1) progress(done);
  expect(log.written).toHaveLength(11);
  expect(log.written.at(-1)).toBe('Importing 100 %\n');
});
