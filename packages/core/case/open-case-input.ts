import * as z from 'zod';
import { CaseId } from '@fingerpost/kernel';
import { NeedCode } from '@fingerpost/core/directory';
import { PersonDetails } from '@fingerpost/core/patient';
import { CaseSource } from './case.ts';

/** What is asked to open a case: the person, what they want help with, and that they know and agree to be contacted. */
export const OpenCaseInput = z.object({
  patient: PersonDetails,
  source: CaseSource.optional(),
  needs: z.array(NeedCode).min(1, 'Choose at least one thing the person wants help with.'),
  reason: z.string().trim().min(1, 'Write what the person wants help with.').max(2000),
  urgency: z.enum(['routine', 'soon']),
  /** The closed case of the same team after which the person has come back. */
  linkedTo: CaseId.optional(),
  consent: z.object({
    agreed: z.literal(true, 'The person must know about this and agree to be contacted.'),
    how: z.string().trim().min(1).max(60),
  }),
});
export type OpenCaseInput = z.output<typeof OpenCaseInput>;
