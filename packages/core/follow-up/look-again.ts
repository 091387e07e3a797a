import { type Context, type Item, useCase } from '@fingerpost/kernel';
import { caseKey, caseOf, type CaseLook, nextCaseLook } from '@fingerpost/core/case';
import { type Directory, readDirectory } from '@fingerpost/core/directory';
import { nextReferralLook, type ReferralAct, referralKey, referralOf } from '@fingerpost/core/referral';
import { FollowUp, isDue } from './follow-up.ts';

/** What a look asks the state machine to do next. */
export type Looked = FollowUp & { readonly act: ReferralAct | CaseLook['act'] | 'nothing' };

const actFor = (item: Item, watch: number, context: Context, directory: Directory): Looked['act'] => {
  const found = item.type === 'case' ? caseOf(item) : referralOf(item);
  if (!isDue(found, watch, context.now)) return 'nothing';
  const policy = directory.policyOf(found.commissionerId);
  const look = item.type === 'case' ? nextCaseLook(caseOf(item), policy) : nextReferralLook(referralOf(item), policy);
  return look?.act ?? 'nothing';
};

/** Looks at a case or referral when its deadline has come, and says what silence asks for: nothing, when it moved on. */
export const lookAgain = useCase({
  input: FollowUp,
  allow: ['system'],
  run: async ({ id, watch }, context): Promise<Looked> => {
    const item = await context.table.get(id.startsWith('cas_') ? caseKey(id) : referralKey(id));
    if (item === undefined) return { act: 'nothing', id, watch };
    return { act: actFor(item, watch, context, await readDirectory(context)), id, watch };
  },
});
