import { PersonDetails } from '@fingerpost/core/patient';
import { describe, expect, it } from 'vitest';
import { inputFrom } from './fields.ts';
import { clearedIn, personFrom, personKinds, personValues } from './person-input.ts';

const typed = {
  'name.given': 'Ada',
  'name.family': 'Lark',
  'dateOfBirth-day': '9',
  'dateOfBirth-month': '3',
  'dateOfBirth-year': '1951',
};
const read = (values: Record<string, string | string[]>, sayHowToContact = true) =>
  personFrom(inputFrom(values, personKinds('')), values, { sayHowToContact });

describe('personFrom', () => {
  it('takes “nothing to avoid” for an answer, and silence for none', () => {
    expect(read({ 'safeContact.avoid': 'nothing' })['safeContact']).toEqual({ nothingToAvoid: true });
    expect(read({})['safeContact']).toBe('');
    expect(read({}, false)).not.toHaveProperty('safeContact');
  });

  it('takes a shared phone alone for something to avoid', () => {
    expect(read({ 'safeContact.sharedPhone': 'yes' })['safeContact']).toEqual({ sharedPhone: true, avoid: [] });
  });

  it('leaves “nothing to avoid” and something to avoid together for the schema to refuse', () => {
    const both = read({ ...typed, nhsNumberKnown: 'no', 'safeContact.avoid': ['nothing', 'calls'] });
    expect(PersonDetails.safeParse(both).error?.issues.map(({ path }) => path)).toEqual([['safeContact']]);
  });

  it('takes safe hours beside “nothing to avoid” for a rule of its own', () => {
    const hours = { 'safeContact.safeHours.0.days': 'mon', 'safeContact.safeHours.0.from': '9' };
    const said = read({ 'safeContact.avoid': 'nothing', ...hours, 'safeContact.safeHours.0.to': '12' });
    expect(said['safeContact']).toEqual({ avoid: [], safeHours: [{ days: ['mon'], from: 9, to: 12 }] });
  });

  it('wants the number, or to be told that there is none', () => {
    expect(read({ nhsNumberKnown: 'yes', nhsNumber: '999 000 0018' })['nhsNumber']).toBe('999 000 0018');
    expect(read({ nhsNumberKnown: 'no', nhsNumber: '999 000 0018' })).not.toHaveProperty('nhsNumber');
    expect(read({})['nhsNumber']).toBe('');
  });

  it('takes “none of these” for having been asked', () => {
    expect(read({ communicationNeeds: 'none' })['communicationNeeds']).toEqual([]);
    expect(read({})).not.toHaveProperty('communicationNeeds');
  });
});

describe('personValues', () => {
  const person = PersonDetails.parse({
    name: { given: 'Ada', family: 'Lark' },
    dateOfBirth: '1951-03-09',
    nhsNumber: '9990000018',
    phone: '07700 900123',
    safeContact: {
      avoid: ['calls', 'texts'],
      sharedPhone: true,
      note: 'Ring the bell',
      neutralSender: true,
      safeHours: [
        { days: ['mon', 'wed'], from: 9, to: 12 },
        { days: ['sat'], from: 0, to: 24 },
      ],
    },
    codedNeeds: [{ code: '796161000000101', words: 'Easy Read' }],
    speakTo: { name: 'Jo', phone: '07700 900124' },
    communicationNeeds: [],
    interpreter: false,
    noFixedAbode: true,
    ethnicity: 'A',
  });

  it('shows everything in the form so that it comes back as it was', () => {
    expect(PersonDetails.parse(read({ ...personValues(person) } as Record<string, string | string[]>, false))).toEqual(
      person,
    );
  });

  it('leads to nothing being taken away that was there', () => {
    const back = read({ ...personValues(person) } as Record<string, string | string[]>, false);
    const known = Object.keys(person);
    expect(clearedIn(back).filter((field) => known.includes(field))).toEqual([]);
    expect(clearedIn(back)).toContain('email');
  });
});
