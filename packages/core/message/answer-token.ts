import type { Context, Write } from '@fingerpost/kernel';
import { answerLinkItem, linkKeyOf, linkToken, type Referral } from '@fingerpost/core/referral';
import type { Notice } from './notice.ts';

/**
 * Gives the secret of the link in a notice, and the write that makes it open the referral; none where
 * an earlier try to send the same notice has made it.
 */
export const answerToken = async (
  context: Context,
  { id }: Pick<Notice, 'id'>,
  found: Referral,
): Promise<{ readonly token: string; readonly writes: readonly Write[] }> => {
  const token = linkToken(context, id);
  const isThere = (await context.table.get(linkKeyOf(context, token))) !== undefined;
  return {
    token,
    writes: isThere ? [] : [{ kind: 'put', item: answerLinkItem(context, token, found), expect: 'new' }],
  };
};
