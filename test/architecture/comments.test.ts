import { expect, test } from 'vitest';
import { leastFiles, sources } from './files.ts';

const files = sources().filter(({ path }) => path !== 'test/architecture/comments.test.ts');
const forLater = /(\/\/|\*).*\b(TODO|FIXME|XXX|HACK)\b/;
const switchedOff = /eslint-disable|@ts-(ignore|nocheck)/;
const longComment = /(?:^\s*\/\/.*\n){4}/m;

const where = (pattern: RegExp): string[] => files.filter(({ text }) => pattern.test(text)).map(({ path }) => path);

test('the patterns find what they are for', () => {
  expect('const a = 1; // TODO: tidy up').toMatch(forLater);
  expect('/* eslint-disable no-console */').toMatch(switchedOff);
  expect('// a\n// b\n  // c\n// d\n').toMatch(longComment);
  expect('// a\n// b\n// c\n').not.toMatch(longComment);
  expect(files.length).toBeGreaterThan(leastFiles);
});

test('nothing is left for later in a comment', () => {
  expect(where(forLater)).toEqual([]);
});

test('no check is switched off in a file', () => {
  expect(where(switchedOff)).toEqual([]);
});

test('no comment beside code is longer than three lines', () => {
  expect(where(longComment)).toEqual([]);
});
