import type * as z from 'zod';

/**
 * Why something is left out: only computers use it; it is said by something else that is shown; nobody can read it;
 * it is somebody else's; it keeps somebody safe; or it is about help that is kept quiet.
 */
export type LeftOutWhy = 'technical' | 'twice' | 'secret' | 'others' | 'safety' | 'quiet';

/** What an id or code stands for, where the value alone does not say it. */
type StandsFor = 'organisation' | 'service' | 'member' | 'referral' | 'need' | 'code';

/** How one field is shown: under which words, what its value stands for, and what is said of its parts. */
export type Shown = {
  readonly word: string;
  readonly as?: StandsFor;
  readonly of?: Shape;
  /** Not shown where it is about help for a restricted need. */
  readonly quiet?: true;
};

/** That a field is not shown, and why. */
export type NotShown = { readonly out: LeftOutWhy };

/** What is said of each field of one shape: every field has its line. */
export type Shape = { readonly schema: z.ZodType; readonly fields: Readonly<Record<string, Shown | NotShown>> };

/** What is said of one field; a word alone is how it is shown. */
export type Line = string | Shown | NotShown;

type FieldsOf<Data> = Data extends unknown ? keyof Data & string : never;

/** Says of each field of a schema how it is shown, or why not; a field without a line does not compile. */
export const shape = <Schema extends z.ZodType>(
  schema: Schema,
  fields: Readonly<Record<FieldsOf<z.infer<Schema>>, Line>>,
): Shape => ({
  schema,
  fields: Object.fromEntries(
    Object.entries<Line>(fields).map(([name, line]) => [name, typeof line === 'string' ? { word: line } : line]),
  ),
});

/** Only computers use it. */
export const technical: NotShown = { out: 'technical' };
/** Something else that is shown says it already. */
export const twice: NotShown = { out: 'twice' };
/** It is kept in a form that nobody can read. */
export const secret: NotShown = { out: 'secret' };
/** It is somebody else's. */
export const others: NotShown = { out: 'others' };
/** It keeps the person or somebody else safe. */
export const safety: NotShown = { out: 'safety' };

/** Shows a field that has parts. */
export const parts = (word: string, of: Shape): Shown => ({ word, of });
/** Shows the name of an organisation for its id. */
export const organisation = (word: string): Shown => ({ word, as: 'organisation' });
/** Shows the name of a member of staff for their id. */
export const member = (word: string): Shown => ({ word, as: 'member' });
/** Shows a field, unless it is about help that is kept quiet. */
export const quiet = (line: string | Shown): Shown => ({
  ...(typeof line === 'string' ? { word: line } : line),
  quiet: true,
});
