import { isNhsNumber } from '@fingerpost/core/patient';

const bodies = 1_000_000;

/** Gives the n-th NHS number of the range 999, which is never issued, with its right check digit; undefined where a body has none. */
export const testNhsNumber = (position: number): string | undefined => {
  const body = `999${String(position % bodies).padStart(6, '0')}`;
  return Array.from({ length: 10 }, (_, digit) => `${body}${String(digit)}`).find(isNhsNumber);
};

/** Gives so many NHS numbers of that range, from a position on. */
export const testNhsNumbers = (count: number, from = 0): readonly string[] => {
  const numbers: string[] = [];
  for (let position = from; numbers.length < count; position += 1) {
    const number = testNhsNumber(position);
    if (number !== undefined) numbers.push(number);
  }
  return numbers;
};
