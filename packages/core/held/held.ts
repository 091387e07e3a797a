import * as z from 'zod';
import { type Item, Recent } from '@fingerpost/kernel';
import { Told } from '@fingerpost/core/patient';

/** How everything held was given: to be read and printed, or as a file for a computer. */
export const HeldFormat = z.enum(['page', 'file']);
export type HeldFormat = z.infer<typeof HeldFormat>;

/** The version of the file's shape; a change that takes something out or gives it another meaning gets a new one. */
export const heldSchema = 'fingerpost-record/1';

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

/** Everything held about a person, but for what is withheld; `schema` says in which shape. */
export type Held = {
  readonly schema: typeof heldSchema;
  readonly madeAt: string;
  readonly reference: string;
  readonly team: { readonly name: string; readonly phone?: string | undefined };
  /** Something may be left out to keep the person or somebody else safe; the team says more. */
  readonly mayBeWithheld: true;
  readonly person: Readonly<Record<string, unknown>>;
  readonly case: Readonly<Record<string, unknown>>;
  readonly plan: Readonly<Record<string, unknown>> | undefined;
  readonly wellbeing: readonly Readonly<Record<string, unknown>>[];
  readonly contacts: readonly Readonly<Record<string, unknown>>[];
  readonly referrals: readonly Readonly<Record<string, unknown>>[];
  readonly consents: readonly Readonly<Record<string, unknown>>[];
  readonly carers: readonly Readonly<Record<string, unknown>>[];
  readonly decisions: readonly Readonly<Record<string, unknown>>[];
  readonly messages: readonly Readonly<Record<string, unknown>>[];
  readonly views: readonly Readonly<Record<string, unknown>>[];
  readonly events: readonly Readonly<Record<string, unknown>>[];
  readonly corrections: readonly Readonly<Record<string, unknown>>[];
};
