import type { Context, Write } from '@fingerpost/kernel';
import { openReferralsKey } from '@fingerpost/core/case';
import { leadingCase, type Referral, type ReferralStatus } from './referral.ts';
import type { StepChanges } from './referral.repository.ts';

/** What every last step changes: nobody holds the referral any more, and its name leaves the lists unless it was completed. */
export const finishing = (
  context: Pick<Context, 'now'>,
  status: Extract<ReferralStatus, 'declined' | 'completed' | 'ended' | 'withdrawn' | 'in-error'>,
): StepChanges => ({
  status,
  todo: 'nothing',
  holder: undefined,
  dueBy: undefined,
  finishedAt: context.now.toISOString(),
  question: undefined,
  raised: undefined,
  ...(status === 'completed' ? {} : { name: undefined }),
  former: undefined,
  reminded: 0,
});

/** What an undo would lead back to; a question that was open does not come back, its provider has decided. */
export const formerOf = (before: Referral): Pick<Referral, 'former'> => {
  const dueBy = before.question?.dueBy ?? before.dueBy;
  return dueBy === undefined ? {} : { former: { status: before.status, dueBy } };
};

/** The write that takes a finished referral off its case's count of open ones, unless closing the case did so. */
export const uncounted = (before: Pick<Referral, 'caseId' | 'ledBy' | 'letRun'>): readonly Write[] =>
  before.letRun === true ? [] : [{ kind: 'count', key: openReferralsKey(leadingCase(before)), by: -1 }];
