import type { Context, LinkPurpose, Write } from '@fingerpost/kernel';
import { answerLinkItem, type FinishPurpose, linkKeyOf, linkToken, type Referral } from '@fingerpost/core/referral';
import type { Notice } from './notice.ts';

type NoticeId = Pick<Notice, 'id'>;
type Made = { readonly token: string; readonly writes: readonly Write[] };

const made = async (context: Context, { id }: NoticeId, found: Referral, purpose: LinkPurpose): Promise<Made> => {
  const token = linkToken(context, id, purpose);
  const isThere = (await context.table.get(linkKeyOf(context, token))) !== undefined;
  return {
    token,
    writes: isThere ? [] : [{ kind: 'put', item: answerLinkItem(context, token, found, purpose), expect: 'new' }],
  };
};

/**
 * Gives the secret of the link in a notice, and the write that makes it open the referral; none where
 * an earlier try to send the same notice has made it.
 */
export const answerToken = (context: Context, notice: NoticeId, found: Referral): Promise<Made> =>
  made(context, notice, found, 'answer');

/** Gives the secrets of the links by which a service says how a referral goes, and the writes that make them work. */
export const finishTokens = async (
  context: Context,
  notice: NoticeId,
  found: Referral,
): Promise<{ readonly tokens: Readonly<Record<FinishPurpose, string>>; readonly writes: readonly Write[] }> => {
  const [attended, missed, complete] = await Promise.all([
    made(context, notice, found, 'attended'),
    made(context, notice, found, 'did-not-attend'),
    made(context, notice, found, 'complete'),
  ]);
  return {
    tokens: { attended: attended.token, 'did-not-attend': missed.token, complete: complete.token },
    writes: [attended, missed, complete].flatMap(({ writes }) => writes),
  };
};
