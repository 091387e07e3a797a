import { commit, type Context, type Write } from '@fingerpost/kernel';
import { stopTexts } from '@fingerpost/core/case';
import { type Directory, readDirectory } from '@fingerpost/core/directory';
import { asksToStop } from './one-word.ts';
import type { Reply } from './reply.ts';
import { replyEvent } from './reply.events.ts';
import { nextReply, replyChange } from './reply.repository.ts';

/** As many cases as have room in one transaction beside the reply. */
const atOnce = 10;

/** Whose texts stop: some in the transaction that takes the reply, and the others in the next ones. */
export type Stopping = { readonly writes: readonly Write[]; readonly later: readonly string[] };

/** The same without what belongs to the request that brought the reply. */
const freed = ({ ifMatch: _ofTheReply, idempotency: _itsToo, ...free }: Context): Context => free;

const stoppingSome = async (
  context: Context,
  caseIds: readonly string[],
  directory: Directory,
): Promise<readonly Write[]> =>
  (await Promise.all(caseIds.map((caseId) => stopTexts(context, caseId, directory)))).flat();

/**
 * Makes the writes by which nothing goes by text any more to anybody who may have sent a text that asks for that:
 * all who have the number, since it is the number that wants none. None for any other reply.
 */
export const noMoreTexts = async (
  context: Context,
  reply: { readonly channel: string; readonly words: string },
  caseIds: readonly string[],
  directory: Directory,
): Promise<Stopping> => {
  if (reply.channel !== 'sms' || !asksToStop(reply.words)) return { writes: [], later: [] };
  const writes = await stoppingSome(freed(context), caseIds.slice(0, atOnce), directory);
  return { writes, later: caseIds.slice(atOnce) };
};

/** Stops the texts of those who are left, some in each transaction; where it breaks off, the next time goes on from there. */
export const goOnStoppingTexts = async (context: Context, of: Reply): Promise<void> => {
  if (of.stopping === undefined) return;
  const free = freed(context);
  const directory = await readDirectory(free);
  let reply = of;
  while (reply.stopping !== undefined) {
    const [now, left] = [reply.stopping.slice(0, atOnce), reply.stopping.slice(atOnce)];
    const writes = await stoppingSome(free, now, directory);
    const after = nextReply(free, reply, { stopping: left.length === 0 ? undefined : left });
    const event = replyEvent('TextsStoppedFurther', { cases: now.length, left: left.length });
    await commit(free, replyChange(free, after, event, writes));
    reply = after;
  }
};
