import { referenceOf } from '@fingerpost/kernel';
import type { Case } from './case.ts';

/** What every step of a case answers with: where it stands, who holds it, and by when they must act. */
export type CaseState = Pick<Case, 'status' | 'holder' | 'dueBy' | 'version'> & {
  readonly caseId: string;
  readonly reference: string;
};

/** Puts a case into the answer to a step. */
export const caseState = (found: Case): CaseState => ({
  caseId: found.id,
  reference: referenceOf(found.id),
  status: found.status,
  holder: found.holder,
  dueBy: found.dueBy,
  version: found.version,
});
