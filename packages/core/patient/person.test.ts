import { person } from '@fingerpost/testkit';
import { describe, expect, it } from 'vitest';
import { changedFields, changedPerson } from './changed-person.ts';
import { ageBand, ageOn, areaOf, isReachable, type Person, PersonDetails, stillToAsk } from './person.ts';

const kept: Person = { ...person, personId: `per_${'p'.repeat(26)}`, version: 1 };

describe('a person\u2019s details', () => {
  it.each([
    ['2026-03-08', 74],
    ['2026-03-09', 75],
    ['2026-03-10', 75],
  ])('give the age on %s in whole years', (day, age) => {
    expect(ageOn('1951-03-09', day)).toBe(age);
  });

  it.each([
    [17, 'under 18'],
    [18, '18 to 29'],
    [29, '18 to 29'],
    [30, '30 to 44'],
    [64, '45 to 64'],
    [79, '65 to 79'],
    [80, '80 and over'],
  ])('put somebody of %i in the band %s', (age, band) => {
    expect(ageBand(age)).toBe(band);
  });

  it('show the first half of a postcode only', () => {
    expect(areaOf({ postcode: 'OX16 0RL' })).toBe('OX16');
    expect(areaOf({ postcode: 'M11AE' })).toBe('M1');
    expect(areaOf({ noFixedAbode: true })).toBeUndefined();
  });

  it('leave to ask what nobody has said yet, and take "no fixed abode" and an empty list for an answer', () => {
    const asked = { ...person, address: undefined, postcode: undefined, noFixedAbode: true, communicationNeeds: [] };
    expect(stillToAsk(asked)).toEqual(['language', 'speakTo', 'isCarer', 'travel', 'ethnicity', 'sex']);
    expect(stillToAsk({ ...asked, noFixedAbode: undefined })).toContain('address');
  });

  it('tell whether there is a way to reach the person', () => {
    expect(isReachable(person)).toBe(true);
    expect(isReachable({ ...person, phone: undefined, address: undefined })).toBe(false);
  });

  it.each([
    ['a postcode that is none', { postcode: '12345' }],
    ['a phone number with words', { phone: 'ask next door' }],
    ['a day of birth that never was', { dateOfBirth: '1951-02-30' }],
    ['nothing to avoid, and something', { safeContact: { nothingToAvoid: true, avoid: ['calls'] } }],
  ])('refuse %s', (_, change) => {
    expect(PersonDetails.safeParse({ ...person, ...change }).success).toBe(false);
  });
});

describe('a change of details', () => {
  it('keeps what is left out and takes away what is cleared', () => {
    const after = changedPerson(kept, { email: 'otty@example.org', clear: ['phone'] });
    // A new address has to be asked about before anything goes there.
    expect(after).toEqual({ ...kept, phone: undefined, email: 'otty@example.org', askAgain: true, version: 2 });
  });

  it('is known by the names of the fields that differ', () => {
    expect(changedFields(kept, { ...kept, isCarer: false, phone: '07700 900124', version: 2 })).toEqual([
      'phone',
      'isCarer',
    ]);
    expect(changedFields(kept, { ...kept, version: 2 })).toEqual([]);
  });
});
