import type { Case } from '@fingerpost/core/case';
import { isRestricted, type NeedCode } from '@fingerpost/core/directory';
import type { Referral } from './referral.ts';

const over: ReadonlySet<Referral['status']> = new Set(['completed', 'ended']);

/**
 * Tells whether a person is asked what they thought of a service: it saw them and is over, its need may
 * be named, and neither the service nor the case ended with their death.
 */
export const isAskedAbout = (
  found: Pick<Referral, 'status' | 'startedAt' | 'needs' | 'reason'>,
  of: Pick<Case, 'closure'>,
  restrictedNeeds: readonly NeedCode[],
): boolean =>
  over.has(found.status) &&
  found.startedAt !== undefined &&
  found.reason !== 'died' &&
  of.closure?.reason !== 'died' &&
  !found.needs.some((need) => isRestricted(need, restrictedNeeds));

/** What the event of a service's end says of it: that the person is asked what they thought, or nothing. */
export const askingAbout = (
  found: Parameters<typeof isAskedAbout>[0],
  of: Pick<Case, 'closure'>,
  { restrictedNeeds }: { readonly restrictedNeeds: readonly NeedCode[] },
): { readonly asksFeedback?: true } => (isAskedAbout(found, of, restrictedNeeds) ? { asksFeedback: true } : {});
