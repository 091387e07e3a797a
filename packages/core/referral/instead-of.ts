import { type Context, eventItem, refuse, type Write } from '@fingerpost/kernel';
import type { Policy } from '@fingerpost/core/directory';
import { closeTaskIfOpen } from '@fingerpost/core/work';
import { finishing } from './finishing.ts';
import { sideOf } from './may-answer.ts';
import { leadingCase, type Referral } from './referral.ts';
import { referralEvent } from './referral.events.ts';
import { referralRefusals } from './referral.refusals.ts';
import { nextReferral, referralChange } from './referral.repository.ts';
import { isFinished } from './steps.ts';

/** What sending the person elsewhere does to the try before: its writes, and whether it was open until now. */
export type InsteadOf = { readonly writes: readonly Write[]; readonly withdrawn: boolean };

const change = (context: Context, first: Referral, by: string, policy: Policy): readonly Write[] => {
  const { ifMatch: _ofTheNewOne, ...free } = context;
  const open = !isFinished(first.status);
  if (!open && first.former === undefined) return [];
  const [changes, event] = open
    ? ([
        { ...finishing(context, 'withdrawn'), reason: 'another-service' },
        referralEvent('ReferralWithdrawn', {
          reason: 'another-service',
          from: first.status,
          by: sideOf(context.actor, first),
          insteadBy: by,
        }),
      ] as const)
    : ([{ former: undefined }, referralEvent('ReferralRetried', { retryBy: by })] as const);
  const made = referralChange(free, nextReferral(free, first, changes, policy), event);
  return [...made.writes, { kind: 'put', expect: 'new', item: eventItem(made.head, made.event) }];
};

/**
 * What sending the person elsewhere does to the try before: an open one is withdrawn, a declined or
 * completed one can no longer be undone, and the task its end left is done. Refuses: referral.missing when
 * it is not of this case.
 */
export const insteadOf = async (
  context: Context,
  first: Referral | undefined,
  by: Pick<Referral, 'id' | 'caseId'>,
  policy: Policy,
): Promise<InsteadOf> => {
  if (first === undefined) return { writes: [], withdrawn: false };
  if (leadingCase(first) !== by.caseId) throw refuse(referralRefusals.missing);
  return {
    writes: [
      ...change(context, first, by.id, policy),
      ...(await closeTaskIfOpen(context, first.afterTaskId, 'sent-elsewhere')),
    ],
    withdrawn: !isFinished(first.status),
  };
};
