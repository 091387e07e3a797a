import { describe, expect, it } from 'vitest';
import { inputFrom, withoutEmptyRows } from './fields.ts';

describe('inputFrom', () => {
  it('makes objects of names with dots, and leaves out what was left empty', () => {
    const values = { 'patient.name.given': 'Ada', 'patient.name.family': ' ', reason: 'Lonely', idempotencyKey: 'k' };
    expect(inputFrom(values)).toEqual({ patient: { name: { given: 'Ada' } }, reason: 'Lonely' });
  });

  it('makes a list of one value where a list is asked for, and of several', () => {
    const kinds = { needs: 'list', share: 'list' } as const;
    expect(inputFrom({ needs: 'food', share: ['name', 'phone'] }, kinds)).toEqual({
      needs: ['food'],
      share: ['name', 'phone'],
    });
  });

  it('makes numbers and answers, and passes on what is neither for the use-case to refuse', () => {
    const kinds = { minutes: 'number', agreed: 'boolean', old: 'boolean', tall: 'number' } as const;
    expect(inputFrom({ minutes: ' 20', agreed: 'yes', old: 'no', tall: 'very' }, kinds)).toEqual({
      minutes: 20,
      agreed: true,
      old: false,
      tall: 'very',
    });
  });

  it('reads a day from its three parts, and leaves an empty one out', () => {
    const values = { 'on-day': '4', 'on-month': '6', 'on-year': '2026', 'to-day': '', 'to-month': '', 'to-year': '' };
    expect(inputFrom(values, { on: 'date', to: 'date' })).toEqual({ on: '2026-06-04' });
  });

  it('makes rows of numbered names, with kinds for all of them', () => {
    const values = { 'goals.0.text': 'Walk', 'goals.0.rating': '3', 'goals.10.text': 'Cook', 'goals.2.text': 'Sing' };
    expect(inputFrom(values, { 'goals.*.rating': 'number' })).toEqual({
      goals: [{ text: 'Walk', rating: 3 }, { text: 'Sing' }, { text: 'Cook' }],
    });
  });

  it('does not reach into the prototype of an object', () => {
    expect(inputFrom({ '__proto__.evil': 'yes', 'a.__proto__.evil': 'yes' })).toEqual({});
    expect({}).not.toHaveProperty('evil');
  });
});

describe('withoutEmptyRows', () => {
  it('numbers the rows anew, so that errors find them', () => {
    const values = {
      note: 'n',
      'goals.0.text': '',
      'goals.0.goalId': 'g0',
      'goals.1.text': 'Walk',
      'goals.3.rating': '4',
      'goals.3.text': '',
    };
    expect(withoutEmptyRows(values, 'goals', 'goalId')).toEqual({
      note: 'n',
      'goals.0.text': 'Walk',
      'goals.1.rating': '4',
      'goals.1.text': '',
    });
  });
});
