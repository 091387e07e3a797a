import type { ReadsIn } from '@fingerpost/core/patient';
import type { Contents, HeldItem } from './contents.ts';
import { heldSections } from './kinds.ts';
import { plainOf } from './readable.ts';

/** The version of the file's shape; a change that takes something out or gives it another meaning gets a new one. */
const heldSchema = 'fingerpost-record/2';

/** Everything held about a person, part by part, with how much was left out and why. */
export type Held = Contents & {
  readonly madeAt: string;
  readonly reference: string;
  readonly team: { readonly name: string; readonly phone?: string | undefined };
  /** Whether it was made for the person themselves, or for their team to print. */
  readonly isForPerson: boolean;
  /** How the person reads, where that is not plain English. */
  readonly readsIn: ReadsIn | undefined;
};

const inFile = ({ kind, lines }: HeldItem): Readonly<Record<string, unknown>> => ({
  type: kind,
  ...Object.fromEntries(lines.map(({ field, value }) => [field, plainOf(value)])),
});

/** Puts everything held into the file for computers: every part is a list, and `schema` says in which shape. */
export const fileOf = ({ sections, leftOut, madeAt, reference, team }: Held): Readonly<Record<string, unknown>> => ({
  schema: heldSchema,
  madeAt,
  reference,
  team,
  // What keeps somebody safe is never counted: a number would say that there is something.
  leftOut: { others: leftOut.others ?? 0, quiet: leftOut.quiet ?? 0, mayBeMore: true },
  ...Object.fromEntries(heldSections.map((section) => [section, (sections[section] ?? []).map(inFile)])),
});
