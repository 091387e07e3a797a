import * as z from 'zod';
import { type Context, NoticeId, useCase } from '@fingerpost/kernel';
import { type Addressed, fateOf } from './addressed.ts';
import { handToColleague } from './hand-to-colleague.ts';
import { leaseUntil, type Notice } from './notice.ts';
import { nextNotice, putNotice, readNotice, writeNotices } from './notice.repository.ts';

/** What to do with a notice now; `mayBeSent` when an earlier try may have reached GOV.UK Notify, so look there first. */
export type PreparedNotice =
  | { readonly do: 'nothing' }
  | {
      readonly do: 'send';
      readonly noticeId: string;
      readonly version: number;
      readonly mayBeSent: boolean;
      readonly addressed: Addressed;
    };

const nothing: PreparedNotice = { do: 'nothing' };

const isFree = ({ state, retryAt }: Notice, now: Date): boolean => {
  if (state === 'queued') return true;
  const isWaiting = state === 'sending' || state === 'failed';
  return isWaiting && retryAt !== undefined && retryAt <= now.toISOString();
};

const take = async (context: Context, before: Notice, addressed: Addressed): Promise<PreparedNotice> => {
  const retryAt = leaseUntil(context.now);
  const after = nextNotice(before, { state: 'sending', retryAt, channel: addressed.by });
  await writeNotices(context, putNotice(after, before));
  const mayBeSent = before.state === 'sending' || before.failures > 0;
  return { do: 'send', noticeId: before.id, version: after.version, mayBeSent, addressed };
};

/**
 * Takes a notice for sending and says where it goes, with the person's details as they are now. What
 * must not go by itself becomes a colleague's task instead; a notice that somebody else is sending
 * is left to them.
 */
export const prepareNotice = useCase({
  input: z.object({ noticeId: NoticeId }),
  allow: ['system'],
  run: async ({ noticeId }, context): Promise<PreparedNotice> => {
    const before = await readNotice(context, noticeId);
    if (before === undefined || !isFree(before, context.now)) return nothing;
    const fate = await fateOf(context, before);
    switch (fate.fate) {
      case 'send':
        return take(context, before, fate.addressed);
      case 'colleague':
        await handToColleague(context, before, fate.about, fate.why);
        return nothing;
      case 'not-needed':
        await writeNotices(context, putNotice(nextNotice(before, { state: 'not-needed' }), before));
        return nothing;
    }
  },
});
