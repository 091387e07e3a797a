import * as z from 'zod';
import { type Context, NoticeId, useCase, type Write, writeTogether } from '@fingerpost/kernel';
import { fateOf } from './addressed.ts';
import { answerToken, finishTokens } from './answer-token.ts';
import type { Addressed, Fate } from './fate.ts';
import { handToColleague } from './hand-to-colleague.ts';
import { leaseUntil, type Notice, sentUnder } from './notice.ts';
import { nextNotice, putNotice, readNotice } from './notice.repository.ts';
import { ownLinkToken } from './own-link-token.ts';

/** What to do with a notice now; `mayBeSent` when an earlier try may have reached GOV.UK Notify, so look there first. */
export type PreparedNotice =
  | { readonly do: 'nothing' }
  | {
      readonly do: 'send';
      readonly noticeId: string;
      /** The name under which it is handed over. */
      readonly reference: string;
      readonly version: number;
      readonly mayBeSent: boolean;
      readonly addressed: Addressed;
    }
  | {
      readonly do: 'ask-receipt';
      readonly noticeId: string;
      readonly version: number;
      readonly sentAs: string;
    };

type ToSend = Extract<Fate, { fate: 'send' }>;

/** What sending can do here; nothing but plain English where nobody says more. */
const Can = z
  .object({ languages: z.array(z.string()), neutralSender: z.boolean() })
  .default({ languages: [], neutralSender: false });

const nothing: PreparedNotice = { do: 'nothing' };

const isFree = ({ state, retryAt }: Notice, now: Date): boolean => {
  if (state === 'queued') return true;
  const isWaiting = state === 'sending' || state === 'failed' || state === 'sent';
  return isWaiting && retryAt !== undefined && retryAt <= now.toISOString();
};

type Linked = Pick<Addressed, 'token' | 'tokens'> & { readonly writes: readonly Write[] };

const linksIn = async (context: Context, notice: Notice, { answers, finishes }: ToSend): Promise<Linked> => {
  if (answers !== undefined) return answerToken(context, notice, answers);
  if (finishes !== undefined) return finishTokens(context, notice, finishes);
  return notice.kind === 'own-link' ? { token: ownLinkToken(context, notice.eventId), writes: [] } : { writes: [] };
};

const take = async (context: Context, before: Notice, fate: ToSend): Promise<PreparedNotice> => {
  const retryAt = leaseUntil(context.now);
  const after = nextNotice(before, { state: 'sending', retryAt, channel: fate.addressed.by });
  const { writes, ...links } = await linksIn(context, before, fate);
  await writeTogether(context, [...putNotice(after, before), ...writes]);
  const mayBeSent = before.state === 'sending' || before.failures > 0;
  const addressed = { ...fate.addressed, ...links };
  const reference = sentUnder(before);
  return { do: 'send', noticeId: before.id, reference, version: after.version, mayBeSent, addressed };
};

const wait = async (context: Context, before: Notice, at: Date): Promise<void> => {
  const retryAt = at.toISOString();
  const { code, channel } = before;
  if (before.state === 'queued' && before.retryAt === retryAt) return;
  await writeTogether(context, putNotice(nextNotice(before, { state: 'queued', retryAt, code, channel }), before));
};

/**
 * Takes a notice for sending and says where it goes, with the person's details as they are now. What
 * must not go by itself becomes a colleague's task instead; a notice that somebody else is sending
 * is left to them, and of one that was sent the receipt is to be asked for.
 */
export const prepareNotice = useCase({
  input: z.object({ noticeId: NoticeId, can: Can }),
  allow: ['system'],
  run: async ({ noticeId, can }, context): Promise<PreparedNotice> => {
    const before = await readNotice(context, noticeId);
    if (before === undefined || !isFree(before, context.now)) return nothing;
    const { state, version, sentAs } = before;
    if (state === 'sent') return sentAs === undefined ? nothing : { do: 'ask-receipt', noticeId, version, sentAs };
    const fate = await fateOf(context, before, can);
    switch (fate.fate) {
      case 'send':
        return take(context, before, fate);
      case 'colleague':
        await handToColleague(context, before, fate.about, fate);
        return nothing;
      case 'later':
        await wait(context, before, fate.at);
        return nothing;
      case 'not-needed':
        await writeTogether(context, putNotice(nextNotice(before, { state: 'not-needed', code: fate.why }), before));
        return nothing;
    }
  },
});
