import { describe, expect, it } from 'vitest';
import { answerDaysWords, closuresWords, freeWords, shortName, whenWords } from './group-words.ts';

describe('the words of groups and days', () => {
  it('names answering days in the order of the week, and nothing where there are none', () => {
    expect(answerDaysWords({ answerDays: ['thursday', 'tuesday'] })).toBe('Tuesdays and Thursdays');
    expect(answerDaysWords({ answerDays: ['monday', 'friday', 'wednesday'] })).toBe('Mondays, Wednesdays and Fridays');
    expect(answerDaysWords({})).toBeUndefined();
  });

  it('names closures that are not over, the first first', () => {
    const closures = [
      { from: '2027-02-15', to: '2027-02-15' },
      { from: '2026-12-21', to: '2027-01-04' },
      { from: '2026-08-01', to: '2026-08-31' },
    ];
    expect(closuresWords({ closures }, '2026-12-22')).toBe('21 December to 4 January and 15 February');
    expect(closuresWords({ closures }, '2027-03-01')).toBeUndefined();
  });

  it.each([
    [{ weekday: 'tuesday', startsAt: '10:30', endsAt: '12:00' }, 'Tuesdays, 10:30am to midday'],
    [{ weekday: 'friday', every: 2, startsAt: '18:00' }, 'Every other Friday, 6pm'],
    [{ startsAt: '09:05', endsAt: '00:00' }, '9:05am to 12am'],
    [{}, ''],
  ] as const)('says when a group meets: %o', (group, words) => {
    expect(whenWords(group)).toBe(words);
  });

  it('says how many places are free', () => {
    expect([0, 1, 2].map(freeWords)).toEqual(['Full', '1 place free', '2 places free']);
  });

  it('shortens a name to the first letter of the family name, and leaves a single name', () => {
    expect(shortName('Mary Ann Pettigrew')).toBe('Mary Ann P.');
    expect(shortName('Otty')).toBe('Otty');
  });
});
