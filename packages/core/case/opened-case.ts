import type { Case } from './case.ts';
import { type CaseState, caseState } from './case-state.ts';

/** What the caller is told after opening a case; `existing` when their request joined one that was open. */
export type OpenedCase = CaseState & { readonly existing: boolean };

/** Puts a case into the answer to whoever opened it. */
export const openedCase = (found: Case, existing: boolean): OpenedCase => ({ ...caseState(found), existing });
