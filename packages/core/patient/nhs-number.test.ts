import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatNhsNumber, isNhsNumber, NhsNumber } from './nhs-number.ts';

describe('an NHS number', () => {
  it.each(['9434765919', '4010232137', '9990548609', '9912003888'])('%s is one', (digits) => {
    expect(isNhsNumber(digits)).toBe(true);
  });

  it.each(['1234567890', '4857773456', '943476591', '94347659190', '943476591x', ''])('%s is none', (digits) => {
    expect(isNhsNumber(digits)).toBe(false);
  });

  it('may be typed with spaces and is kept without', () => {
    expect(NhsNumber.parse(' 943 476 5919 ')).toBe('9434765919');
    expect(formatNhsNumber('9434765919')).toBe('943 476 5919');
  });

  it('is never right with one digit changed', () => {
    fc.assert(
      fc.property(fc.nat(9), fc.integer({ min: 1, max: 9 }), (place, add) => {
        const digits = Array.from('9434765919', Number);
        digits[place] = ((digits[place] ?? 0) + add) % 10;
        expect(isNhsNumber(digits.join(''))).toBe(false);
      }),
    );
  });
});
