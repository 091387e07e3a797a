import { type Context, type Item, type Key, useCase } from '@fingerpost/kernel';
import { caseKey, caseOf, type CaseLook, nextCaseLook } from '@fingerpost/core/case';
import { concernKey, concernOf, nextConcernLook } from '@fingerpost/core/concern';
import { type Directory, readDirectory } from '@fingerpost/core/directory';
import { nextReferralLook, type ReferralAct, referralKey, referralOf } from '@fingerpost/core/referral';
import { taskKey, taskOf } from '@fingerpost/core/work';
import { FollowUp, isDue } from './follow-up.ts';

/** What a look asks the state machine to do next. */
export type Looked = FollowUp & { readonly act: ReferralAct | CaseLook['act'] | 'nothing' };

const keys: Readonly<Record<string, (id: string) => Key>> = { cas_: caseKey, con_: concernKey, tsk_: taskKey };

const headOf = (id: string): Key => (keys[id.slice(0, 4)] ?? referralKey)(id);

const lookOf = (item: Item, directory: Directory) => {
  switch (item.type) {
    case 'case': {
      const found = caseOf(item);
      return { found, look: nextCaseLook(found, directory.policyOf(found.commissionerId)) };
    }
    case 'concern': {
      const found = concernOf(item);
      return { found, look: nextConcernLook(found) };
    }
    case 'task': {
      // What a practice was asked to do, or the person of themselves: the kinds of task that are watched.
      const { watch = 0, lookAt, status } = taskOf(item);
      const look = status === 'open' ? ({ act: 'raise' } as const) : undefined;
      return { found: { watch, lookAt }, look };
    }
    default: {
      const found = referralOf(item);
      return { found, look: nextReferralLook(found, directory.policyOf(found.commissionerId)) };
    }
  }
};

const actFor = (item: Item, watch: number, context: Context, directory: Directory): Looked['act'] => {
  const { found, look } = lookOf(item, directory);
  return isDue(found, watch, context.now) ? (look?.act ?? 'nothing') : 'nothing';
};

/** Looks at a case, referral, concern or task when its deadline has come, and says what silence asks for: nothing, when it moved on. */
export const lookAgain = useCase({
  input: FollowUp,
  allow: ['system'],
  run: async ({ id, watch }, context): Promise<Looked> => {
    const item = await context.table.get(headOf(id));
    if (item === undefined) return { act: 'nothing', id, watch };
    return { act: actFor(item, watch, context, await readDirectory(context)), id, watch };
  },
});
