import { describe, expect, it } from 'vitest';
import { editsBetween, isLikeName, plainName } from './likeness.ts';

const name = (text: string) => {
  const [given = '', family = ''] = text.split(' / ');
  return { given, family };
};

describe('a name as it is compared', () => {
  it.each([
    ['O\u2019Brien', 'obrien'],
    ["O'BRIEN", 'obrien'],
    ['Smith-Jones', 'smithjones'],
    ['van der Berg', 'vanderberg'],
    ['Müller', 'muller'],
    ['Łukasz', 'lukasz'],
    ['Nguyễn', 'nguyen'],
    ['Weiß', 'weiss'],
  ])('%s is %s', (written, plain) => {
    expect(plainName(written)).toBe(plain);
  });

  it.each([
    ['', '', 0],
    ['same', 'same', 0],
    ['catherine', 'katherine', 1],
    ['brian', 'brain', 1],
    ['lee', 'leigh', 3],
  ])('%s and %s are %d edits apart', (one, other, edits) => {
    expect(editsBetween(one, other)).toBe(edits);
    expect(editsBetween(other, one)).toBe(edits);
  });
});

describe('two names may be one person\u2019s', () => {
  it.each([
    ['Ottoline / Pettigrew', 'Otty / Pettigreu'],
    ['Bill / Harker', 'William / Harker'],
    ['Peggy / O\u2019Neil', 'Margaret / ONeill'],
    ['Ann / Smith', 'Anne / Smith-Jones'],
    ['Pettigrew / Ottoline', 'Ottoline / Pettigrew'],
    ['María José / Núñez', 'Maria / Nunez'],
  ])('%s and %s', (one, other) => {
    expect(isLikeName(name(one), name(other))).toBe(true);
    expect(isLikeName(name(other), name(one))).toBe(true);
  });

  it.each([
    ['Ottoline / Pettigrew', 'Ottoline / Marsh'],
    ['Ottoline / Pettigrew', 'Basil / Pettigrew'],
    ['Wei / Li', 'Wei / Lo'],
    ['Ann / Smith', 'Ann / Smyth-Barton'],
  ])('but not %s and %s', (one, other) => {
    expect(isLikeName(name(one), name(other))).toBe(false);
  });
});
