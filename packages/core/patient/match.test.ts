import { newWorld, person, staff } from '@fingerpost/testkit';
import { describe, expect, it } from 'vitest';
import { type Compared, likeliest, Match, matchDigest, putMatch } from './match.ts';

const context = (await newWorld()).as(staff.linkWorker);
const caseId = `cas_${'m'.repeat(26)}`;
const numbered = (digest: string | undefined, change: Partial<Compared> = {}): Compared => ({
  name: person.name,
  postcode: person.postcode,
  digest,
  ...change,
});

const listed = (known: Compared): Match => {
  const write = putMatch(context, 'digest', undefined, caseId, known);
  if (write.kind !== 'put') throw new Error('a match is put');
  return Match.parse(write.item.data);
};

describe('a possible match', () => {
  it.each([
    ['a similar name', { name: { given: 'Otti', family: 'Petigrew' }, postcode: 'LS1 4AP' }],
    ['the same postcode, however it is typed', { name: { given: 'Basil', family: 'Marsh' }, postcode: 'ox160rl' }],
  ])('is somebody with %s', (_, change) => {
    expect(likeliest(context, listed(numbered(undefined)), numbered(undefined, change))).toBe(caseId);
  });

  it('is nobody with another name and another postcode, or with none', () => {
    const other = { name: { given: 'Basil', family: 'Marsh' }, postcode: undefined };
    expect(likeliest(context, listed(numbered(undefined, { postcode: undefined })), numbered(undefined, other))).toBe(
      undefined,
    );
  });

  it('is nobody with another NHS number, and somebody where one has none', () => {
    expect(likeliest(context, listed(numbered('one')), numbered('other'))).toBeUndefined();
    expect(likeliest(context, listed(numbered('one')), numbered(undefined))).toBe(caseId);
  });

  it('is not asked about again', () => {
    expect(likeliest(context, listed(numbered(undefined)), numbered(undefined), [caseId])).toBeUndefined();
  });

  it('shows nothing of anybody where it is kept, and is another for each team', () => {
    const stored = JSON.stringify(listed(numbered('digest-of-a-number')));
    expect(stored).not.toMatch(/Pettigrew|Ottoline|OX16|digest-of-a-number/i);
    expect(matchDigest(context, 'org_a', '1951-03-09')).not.toBe(matchDigest(context, 'org_b', '1951-03-09'));
    expect(matchDigest(context, 'org_a', '1951-03-09')).not.toContain('1951');
  });
});
