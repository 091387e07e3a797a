import type { Context, Write } from '@fingerpost/kernel';
import { replyToken } from '@fingerpost/core/message';
import type { Side, Thread } from './thread.ts';
import { replyToKey } from './thread.keys.ts';

/** Gives the keyed digest by which the token in an address for replies is known. */
export const tokenDigest = ({ secrets }: Pick<Context, 'secrets'>, token: string): string =>
  secrets.digest('reply-token-known', token.toLowerCase());

/** The write by which an e-mail to the person about a thread can be answered, once for each thread. */
export const openForReplies = (
  context: Pick<Context, 'secrets'>,
  { id, takesReplies }: Thread,
  to: readonly Side[],
): readonly Write[] => {
  if (takesReplies === true || !to.includes('person')) return [];
  const key = replyToKey(tokenDigest(context, replyToken(context, id)));
  return [{ kind: 'put', expect: 'new', item: { ...key, type: 'reply-to', version: 1, data: { threadId: id } } }];
};
