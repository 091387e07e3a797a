import * as z from 'zod';
import { MemberId, Recent } from '@fingerpost/kernel';

/** The pages that are tested with people, as a list of their own, so that a test can be found by its page. */
export const TestedPage = z.enum([
  'own-door',
  'own-page',
  'own-questions',
  'own-messages',
  'own-complaint',
  'own-proposals',
  'ask-form',
  'complaint-form',
  'texts-and-letters',
  'summary',
]);
export type TestedPage = z.infer<typeof TestedPage>;

const By = z.object({ memberId: MemberId, name: z.string() });

/** That a page was tested with people: when, with how many, what was found, and what was changed after it. */
export const PageTest = z.object({
  testId: z.string(),
  page: TestedPage,
  on: z.iso.date(),
  people: z.int(),
  found: z.string(),
  by: By,
  changes: z.array(z.object({ on: z.iso.date(), words: z.string(), by: By })),
  version: z.int(),
  recent: z.array(Recent),
});
export type PageTest = z.infer<typeof PageTest>;
