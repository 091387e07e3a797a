import { referenceOf } from '@fingerpost/kernel';
import type { Complaint } from './complaint.ts';

/** What every step of a complaint answers with: where it stands, who holds it, and by when they must act. */
export type ComplaintState = Pick<Complaint, 'status' | 'holder' | 'dueBy' | 'answerBy' | 'version'> & {
  readonly complaintId: string;
  readonly reference: string;
};

/** Puts a complaint into the answer to a step. */
export const complaintState = ({ id, status, holder, dueBy, answerBy, version }: Complaint): ComplaintState => ({
  complaintId: id,
  reference: referenceOf(id),
  status,
  holder,
  dueBy,
  answerBy,
  version,
});

/** What whoever complained is told: what to call it, and by when they hear. */
export type ComplaintTaken = {
  readonly complaintId: string;
  readonly reference: string;
  readonly acknowledgeBy: string;
  readonly answerBy: string;
};

/** Puts a new complaint into the answer to whoever made it. */
export const complaintTaken = ({ id, dueBy, changedAt, answerBy }: Complaint): ComplaintTaken => ({
  complaintId: id,
  reference: referenceOf(id),
  acknowledgeBy: dueBy ?? changedAt,
  answerBy,
});
