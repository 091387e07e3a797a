import * as z from 'zod';
import { CaseId } from '@fingerpost/kernel';
import { ContactChannel, ContactResult } from './contact.ts';

/** What is asked about a contact or attempt: when (now, where nothing is said), how, with whom, and what came of it. */
export const RecordContactInput = z.object({
  caseId: CaseId,
  at: z.iso.datetime({ offset: true }).optional(),
  channel: ContactChannel,
  withWhom: z.enum(['person', 'carer', 'other']).default('person'),
  result: ContactResult,
  minutes: z.int().min(0).max(600).optional(),
  note: z.string().trim().max(4000).optional(),
  nextContactOn: z.iso.date().optional(),
});
export type RecordContactInput = z.output<typeof RecordContactInput>;
