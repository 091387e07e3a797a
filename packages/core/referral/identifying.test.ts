import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isIdentifying } from './identifying.ts';

const person = { name: { given: 'Ottoline', family: 'O\u2019Brien-Pettigrew' }, preferredName: 'Otti' };

describe('isIdentifying', () => {
  it.each([
    ['the given name', 'Ottoline would like company.'],
    ['the given name in other letters', 'OTTOLINE would like company.'],
    ['the preferred name', 'Please ask for otti.'],
    ['the family name', 'Mrs O\u2019Brien-Pettigrew skips meals.'],
    ['half of a double name', 'Mrs Pettigrew skips meals.'],
    ['a name with another apostrophe', "Mrs O'Brien skips meals."],
    ['a name and its apostrophe s', 'Ottoline\u2019s daughter helps.'],
    ['an NHS number', 'NHS 999 000 0018'],
    ['a phone number', 'Ring 07700 900123.'],
    ['a phone number in brackets', 'Ring (07700) 900-123.'],
    ['an e-mail address', 'Write to o.p@mail.example.'],
    ['a postcode', 'Lives in OX16 0RL.'],
    ['a postcode without its space', 'lives in ox160rl'],
    ['a date of birth', 'Born 09/03/1951.'],
  ])('finds %s', (_, text) => {
    expect(isIdentifying(text, person)).toBe(true);
  });

  it.each([
    ['a plain request', 'Lives alone since the spring and skips meals twice a week.'],
    ['words that contain a name', 'Loves the grotto lines and ottomans.'],
    ['small numbers', 'Has 2 cats, 3 steps and is free after 10:30.'],
    ['an area', 'Lives in OX16.'],
    ['nothing', ''],
  ])('lets %s pass', (_, text) => {
    expect(isIdentifying(text, person)).toBe(false);
  });

  it('finds a name wherever it stands', () => {
    fc.assert(
      fc.property(fc.lorem(), fc.lorem(), (before, after) => {
        expect(isIdentifying(`${before} Ottoline ${after}`, person)).toBe(true);
      }),
    );
  });

  it('finds a name with or without its accents', () => {
    expect(isIdentifying('Zoe skips meals.', { name: { given: 'Zo\u00eb', family: 'Nomen' } })).toBe(true);
    expect(isIdentifying('Zo\u00eb skips meals.', { name: { given: 'Zoe', family: 'Nomen' } })).toBe(true);
  });

  it('does not take a name of one letter for every such letter', () => {
    expect(isIdentifying('Needs a lift.', { name: { given: 'A', family: 'Nomen' } })).toBe(false);
  });
});
