import * as z from 'zod';
import { CaseId, ReferralId, ServiceId } from '@fingerpost/kernel';
import { NeedCode } from '@fingerpost/core/directory';
import { Agreement, Share } from './letter.ts';
import { ReferralMode } from './referral.ts';

/** What is asked to refer a person on: which service for which need, both texts, what is shared and who agreed. */
export const ReferInput = z.object({
  caseId: CaseId,
  serviceId: ServiceId,
  need: NeedCode,
  request: z.string().trim().max(1000).optional(),
  message: z.string().trim().min(1, 'Write what the service should know once it has accepted.').max(4000),
  share: z.array(Share).min(1, 'Choose what the person agreed to share.'),
  agreement: Agreement.optional(),
  mode: ReferralMode.optional(),
  propose: z.boolean().optional(),
  retryOf: ReferralId.optional(),
});
export type ReferInput = z.output<typeof ReferInput>;
