import type { Context } from '@fingerpost/kernel';

/** Gives the token in the address to which an e-mail about a thread is answered: it follows from the network's key. */
export const replyToken = ({ secrets }: Pick<Context, 'secrets'>, threadId: string): string =>
  secrets.digest('reply-token', threadId).slice(-26);
