import * as z from 'zod';

/** Who must act. */
const HolderAnswer = z.object({ kind: z.string(), id: z.string() });

/** Who must act, by the name people know them by, and who acts while they are away. */
export const NamedHolderAnswer = HolderAnswer.extend({ name: z.string(), coveredBy: z.string().optional() });

const place = {
  status: z.string(),
  holder: HolderAnswer.optional(),
  dueBy: z.iso.datetime().optional(),
  version: z.int(),
};

/** Where a case stands after a step. */
export const CaseAnswer = z.object({ caseId: z.string(), reference: z.string(), ...place });

/** Where a referral stands after a step. */
export const ReferralAnswer = z.object({ referralId: z.string(), reference: z.string(), ...place });

/** A complete list, one page of it, and the cursor of the next. */
export const pageOf = <Row extends z.ZodType>(row: Row) =>
  z.object({ items: z.array(row), next: z.string().optional() });

/** Makes the `Location` of what was created from the parsed answer. */
export const at =
  <Answer extends z.ZodType>(schema: Answer, path: (answer: z.output<Answer>) => string | undefined) =>
  (answer: unknown): string | undefined =>
    path(schema.parse(answer));
