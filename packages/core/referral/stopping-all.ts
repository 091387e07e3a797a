import { type Context, commit, withEvent, type Write } from '@fingerpost/kernel';
import { type Case, caseChange, caseEvent, nextVersion, openReferralsKey } from '@fingerpost/core/case';
import { type Policy, readDirectory } from '@fingerpost/core/directory';
import type { Referral } from './referral.ts';
import { referralKey } from './referral.keys.ts';
import { referralOf } from './referral.repository.ts';
import { isFinished } from './steps.ts';
import { withdrawing } from './withdrawing.ts';

/** As many referrals as are withdrawn in one transaction. */
export const stoppedAtOnce = 10;

/** The writes that withdraw some referrals of a case, as the person wants it, and take them out of its count. */
export const stoppingSome = (
  context: Context,
  caseId: string,
  referrals: readonly Referral[],
  policy: Policy,
): readonly Write[] => {
  const counted = referrals.filter(({ letRun }) => letRun !== true).length;
  return [
    ...referrals.flatMap((referral) =>
      withEvent(withdrawing(context, referral, { reason: 'not-said', policy, by: 'person' }).change),
    ),
    ...(counted === 0 ? [] : [{ kind: 'count', key: openReferralsKey(caseId), by: -counted } as const]),
  ];
};

/**
 * Withdraws what is left of all that a person stopped, some in each transaction, and gives the case once none is left.
 * Where it breaks off, whoever does it again goes on from there.
 */
export const goOnStopping = async (context: Context, of: Case): Promise<Case> => {
  const { ifMatch: _theFirst, idempotency: _itsToo, ...free } = context;
  const policy = (await readDirectory(free)).policyOf(of.commissionerId);
  let found = of;
  while (found.stopping !== undefined) {
    const left = found.stopping.slice(stoppedAtOnce);
    const items = await free.table.getMany(found.stopping.slice(0, stoppedAtOnce).map(referralKey));
    const open = items.map(referralOf).filter(({ status }) => !isFinished(status));
    const after = nextVersion(free, found, { stopping: left.length === 0 ? undefined : left }, policy);
    const data = { withdrawn: open.map(({ id }) => id), left: left.length };
    const writes = stoppingSome(free, of.id, open, policy);
    await commit(free, caseChange(free, after, caseEvent('StoppingWentOn', data), writes));
    found = after;
  }
  return found;
};
