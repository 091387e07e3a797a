import type { Context, Write } from '@fingerpost/kernel';
import { stopTexts } from '@fingerpost/core/case';
import type { Directory } from '@fingerpost/core/directory';
import { asksToStop } from './one-word.ts';

/** As many cases as one transaction has room for; who has more of them under one number is no person. */
const mostStopped = 15;

/**
 * Makes the writes by which nothing goes by text any more to anybody who may have sent a text that asks for that:
 * all who have the number, since it is the number that wants none. None for any other reply.
 */
export const noMoreTexts = async (
  context: Context,
  reply: { readonly channel: string; readonly words: string },
  caseIds: readonly string[],
  directory: Directory,
): Promise<readonly Write[]> => {
  if (reply.channel !== 'sms' || !asksToStop(reply.words)) return [];
  const { ifMatch: _ofTheReply, idempotency: _itsToo, ...free } = context;
  const each = caseIds.slice(-mostStopped).map((caseId) => stopTexts(free, caseId, directory));
  return (await Promise.all(each)).flat();
};
