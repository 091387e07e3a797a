import { type Context, EventEnvelope, useCase, type Write, writeTogether } from '@fingerpost/kernel';
import { readCaseItems } from '@fingerpost/core/case';
import { type Policy, readDirectory } from '@fingerpost/core/directory';
import { checkableAgain, endingContact } from './ending-contact.ts';
import { readLedReferrals } from './led-referrals.ts';

const mostWrites = 100;

/** Each head has two writes, itself and its event, which stay in one transaction. */
const writeHeads = async (context: Context, heads: readonly (readonly Write[])[]): Promise<void> => {
  const writes = heads.flat();
  for (let at = 0; at < writes.length; at += mostWrites)
    await writeTogether(context, writes.slice(at, at + mostWrites));
};

/**
 * Ends, after a death, the tasks and check-ins that its own transaction had no room for, and lets
 * check-ins go on once it was undone. It acts on how the case stands, so a repeat changes nothing.
 */
export const followDeath = useCase({
  input: EventEnvelope,
  allow: ['system'],
  run: async ({ type, subject }, context): Promise<{ readonly changed: number }> => {
    if (type !== 'DeathRecorded' && type !== 'DeathUndone') return { changed: 0 };
    const items = await readCaseItems(context, subject);
    const policy: Policy = (await readDirectory(context)).policyOf(items.found.commissionerId);
    const referrals = await readLedReferrals(context, items);
    const isDead = items.found.closure?.reason === 'died';
    const heads = isDead
      ? endingContact(context, items, referrals, policy)
      : referrals
          .filter(({ noCheckIns }) => noCheckIns === true)
          .map((referral) => checkableAgain(context, referral, policy));
    await writeHeads(context, heads);
    return { changed: heads.length };
  },
});
