import * as z from 'zod';

const d5 = [
  '0123456789',
  '1234067895',
  '2340178956',
  '3401289567',
  '4012395678',
  '5987604321',
  '6598710432',
  '7659821043',
  '8765932104',
  '9876543210',
];
const steps = [
  '0123456789',
  '1576283094',
  '5803796142',
  '8916043527',
  '9453126870',
  '4286573901',
  '2793806415',
  '7046913258',
];

/** Tells whether the last digit of a SNOMED CT identifier is the check digit (Verhoeff) of those before it. */
export const hasCheckDigit = (code: string): boolean =>
  [...code].reverse().reduce((sum, digit, place) => {
    const stepped = steps[place % 8]?.[Number(digit)] ?? '0';
    return Number(d5[sum]?.[Number(stepped)]);
  }, 0) === 0;

/** A need by its SNOMED CT code, with the words in which people read it. */
export const CodedNeed = z.object({
  code: z
    .string()
    .regex(/^\d{6,18}$/, 'This is not a SNOMED CT code.')
    .refine(hasCheckDigit, 'This is not a SNOMED CT code: its last digit does not fit.'),
  words: z.string().trim().min(1).max(120),
});
export type CodedNeed = z.infer<typeof CodedNeed>;
