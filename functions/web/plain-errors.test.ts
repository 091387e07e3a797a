import { expect, it } from 'vitest';
import { plainErrors } from './plain-errors.ts';

it('says in the form’s own words what is missing', () => {
  const errors = [{ field: 'name.given', message: 'Invalid input: expected string, received undefined' }];
  expect(plainErrors(errors, { words: { 'name.given': 'Enter the first name' } })).toEqual([
    { field: 'name.given', message: 'Enter the first name' },
  ]);
  expect(plainErrors(errors, {})[0]?.message).toBe('Check this answer.');
});

it('keeps what the use-case says, once a field, and says how much may be typed', () => {
  const errors = [
    { field: 'goals.1.text', message: 'Too big: expected string to have <=2000 characters' },
    { field: 'phone', message: 'This is not a phone number.' },
    { field: 'phone', message: 'Invalid string' },
  ];
  expect(plainErrors(errors, { words: { phone: 'Enter a phone number' } })).toEqual([
    { field: 'phone', message: 'This is not a phone number.' },
    { field: 'goals.1.text', message: 'Use 2,000 characters or fewer.' },
  ]);
});

it('finds the words of a row, and the name that a field has in the form', () => {
  const errors = [
    { field: 'goals.1.rating', message: 'Invalid input' },
    { field: 'patient.safeContact', message: 'Invalid input' },
  ];
  expect(
    plainErrors(errors, {
      words: { 'goals.*.rating': 'Choose 0 to 10', 'patient.safeContact': 'Say how' },
      names: { 'patient.safeContact': 'patient.safeContact.avoid' },
    }),
  ).toEqual([
    { field: 'goals.1.rating', message: 'Choose 0 to 10' },
    { field: 'patient.safeContact.avoid', message: 'Say how' },
  ]);
});

it('lists the errors as the fields stand in the form', () => {
  const errors = ['reason', 'elsewhere', 'name'].map((field) => ({ field, message: 'Invalid input' }));
  const words = { name: 'Enter a name', reason: 'Say why' };
  expect(plainErrors(errors, { words }).map(({ field }) => field)).toEqual(['name', 'reason', 'elsewhere']);
});
