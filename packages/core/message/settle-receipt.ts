import * as z from 'zod';
import { type Context, NoticeId, useCase, writeTogether } from '@fingerpost/kernel';
import { isToSomebody, type Notice, receiptAt } from './notice.ts';
import { nextNotice, putNotice, readNotice } from './notice.repository.ts';
import { elsewhere } from './elsewhere.ts';
import { giveUp } from './settle-notice.ts';

/** What a receipt says: it arrived, it is under way or nobody knows, or it could not be delivered. */
const Receipt = z.enum(['delivered', 'under-way', 'not-delivered']);
export type Receipt = z.infer<typeof Receipt>;

const askedAgain = (context: Context, before: Notice): Notice => {
  const after = nextNotice(before, { state: 'sent', asked: (before.asked ?? 0) + 1 });
  return { ...after, retryAt: receiptAt(context.now, after) };
};

const after = (context: Context, before: Notice, receipt: Receipt): Notice => {
  switch (receipt) {
    case 'delivered':
      return nextNotice(before, { state: 'delivered' });
    case 'under-way':
      return askedAgain(context, before);
    case 'not-delivered':
      return elsewhere(context, before, receipt);
  }
};

/**
 * Records what the receipt of a sent notice says. One that is still under way is asked for again, after
 * an hour, four, a day and three days; one that could not be delivered to a person goes through the next
 * channel that fits them, and to anybody else by way of a colleague.
 */
export const settleReceipt = useCase({
  input: z.object({ noticeId: NoticeId, version: z.int(), receipt: Receipt }),
  allow: ['system'],
  run: async ({ noticeId, version, receipt }, context): Promise<{ readonly state: Notice['state'] | undefined }> => {
    const before = await readNotice(context, noticeId);
    if (before?.version !== version || before.state !== 'sent') return { state: before?.state };
    if (receipt === 'not-delivered' && !isToSomebody(before.for))
      return { state: await giveUp(context, before, receipt) };
    const settled = after(context, before, receipt);
    await writeTogether(context, putNotice(settled, before));
    return { state: settled.state };
  },
});
