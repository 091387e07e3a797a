import { describe, expect, it } from 'vitest';
import { Person } from './person.ts';
import { withoutTexts } from './without-texts.ts';

const person = (more: object): Person =>
  Person.parse({
    name: { given: 'Otty', family: 'Quill' },
    dateOfBirth: '1951-04-02',
    personId: `per_${'a'.repeat(26)}`,
    version: 3,
    ...more,
  });

describe('a person who wants no more texts', () => {
  it('keeps what else they said about how they must not be contacted', () => {
    const rules = { avoid: ['calls'], neutralSender: true, note: 'After six' };
    expect(withoutTexts(person({ safeContact: rules }))).toMatchObject({
      safeContact: { ...rules, avoid: ['calls', 'texts'] },
      version: 4,
    });
    expect(withoutTexts(person({ safeContact: { nothingToAvoid: true } }))?.safeContact).toEqual({ avoid: ['texts'] });
  });

  it('still has to be asked about other ways where nobody had asked', () => {
    expect(withoutTexts(person({}))).toMatchObject({ askAgain: true, safeContact: { avoid: ['texts'] } });
    expect(withoutTexts(person({ safeContact: { nothingToAvoid: true } }))?.askAgain).toBeUndefined();
  });

  it('is as they were where that was known', () => {
    expect(withoutTexts(person({ safeContact: { avoid: ['texts'] } }))).toBeUndefined();
  });
});
