import * as z from 'zod';
import { type Item, Recent } from '@fingerpost/kernel';
import { Told } from '@fingerpost/core/patient';

/** How everything held was given: to be read and printed, or as a file for a computer. */
export const HeldFormat = z.enum(['page', 'file']);
export type HeldFormat = z.infer<typeof HeldFormat>;

/** What a correction is about. */
export const CorrectionAbout = z.enum(['details', 'plan', 'contacts', 'services', 'other']);
export type CorrectionAbout = z.infer<typeof CorrectionAbout>;

/** What a person says is wrong; it stands beside the original, and nothing is taken out for it. */
export const Correction = z.object({
  about: CorrectionAbout,
  words: z.string(),
  by: z.string(),
  at: z.iso.datetime(),
  told: Told.optional(),
});
export type Correction = z.infer<typeof Correction>;

/** How often everything was read out, and what was asked about it. */
export const Reading = z.object({ lastAt: z.iso.datetime(), version: z.int(), recent: z.array(Recent) });
export type Reading = z.infer<typeof Reading>;

/** Gives the corrections among the items of a case, oldest first. */
export const correctionsIn = (items: readonly Item[]): readonly Correction[] =>
  items
    .filter(({ type }) => type === 'correction')
    .map(({ data }) => Correction.parse(data))
    .toSorted((one, other) => one.at.localeCompare(other.at));
