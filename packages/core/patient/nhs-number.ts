import * as z from 'zod';

const digitsOf = (typed: string): string => typed.replaceAll(/[\s-]/g, '');

/** Tells whether ten digits carry the right modulus 11 check digit. */
export const isNhsNumber = (digits: string): boolean => {
  if (!/^\d{10}$/.test(digits)) return false;
  const sum = [...digits.slice(0, 9)].reduce((total, digit, index) => total + Number(digit) * (10 - index), 0);
  const check = 11 - (sum % 11);
  return check !== 10 && (check === 11 ? 0 : check) === Number(digits.charAt(9));
};

/** An NHS number as typed, with or without spaces; kept as ten digits. */
export const NhsNumber = z
  .string()
  .transform(digitsOf)
  .refine(isNhsNumber, 'This is not an NHS number. Check the ten digits, or say that you do not have it.');

/** Shows an NHS number in its usual 3 3 4 groups. */
export const formatNhsNumber = (digits: string): string =>
  `${digits.slice(0, 3)} ${digits.slice(3, 6)} ${digits.slice(6)}`;
