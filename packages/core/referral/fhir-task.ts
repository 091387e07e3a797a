import type { ReferralStatus } from './referral.ts';

/** The status of the FHIR Task that stands for a referral in each state. */
export const fhirTaskStatus = {
  proposed: 'draft',
  sent: 'requested',
  waitlisted: 'on-hold',
  accepted: 'accepted',
  started: 'in-progress',
  declined: 'rejected',
  completed: 'completed',
  ended: 'failed',
  withdrawn: 'cancelled',
  'in-error': 'entered-in-error',
} as const satisfies Record<ReferralStatus, string>;
