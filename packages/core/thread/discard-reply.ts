import * as z from 'zod';
import { commit, refuse, useCase, wasHad } from '@fingerpost/kernel';
import { closeFiling, nextReply, replyChange, wordsItem } from './reply.repository.ts';
import { mustBeToFile, readToFile } from './replies-for.ts';
import { replyEvent } from './reply.events.ts';
import { DiscardReason, type ReplyTaken } from './reply.ts';
import { threadRefusals } from './thread.refusals.ts';

const keptFor = 28 * 24 * 60 * 60;

/**
 * Discards a reply that belongs in no thread, with the reason; its words go by themselves after 28 days.
 * Refuses: reply.missing, reply.settled, version.stale, idempotency.reused.
 */
export const discardReply = useCase({
  input: z.object({ replyId: z.string(), reason: DiscardReason }),
  allow: ['link-worker', 'team-lead', 'network-admin'],
  run: async ({ replyId, reason }, context): Promise<ReplyTaken> => {
    const { reply: before, said } = await readToFile(context, replyId);
    if (wasHad(context, before.recent)) return { replyId, status: before.status };
    mustBeToFile(before);
    if (said === undefined) throw refuse(threadRefusals.replyMissing);
    const after = nextReply(context, before, { status: 'discarded' });
    const expiresAt = Math.floor(context.now.getTime() / 1000) + keptFor;
    await commit(
      context,
      replyChange(context, after, replyEvent('ReplyDiscarded', { reason }), [
        ...(await closeFiling(context, before, reason)),
        { kind: 'put', expect: 1, item: wordsItem(replyId, said, 2, expiresAt) },
      ]),
    );
    return { replyId, status: 'discarded' };
  },
});
