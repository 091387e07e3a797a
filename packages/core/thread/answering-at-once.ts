import * as z from 'zod';
import type { Context, Write } from '@fingerpost/kernel';
import { asksToStop, asksWhoWeAre } from './one-word.ts';
import { type ReplyChannel, senderDigest } from './sender.ts';
import { answeredKey } from './thread.keys.ts';

const hour = 60 * 60_000;
const day = 86_400;
const year = 365 * day;

/** When a sender was answered by itself, and when they were told who we are; or that this number wants no texts. */
const Answered = z.object({
  at: z.iso.datetime(),
  toldWhoAt: z.iso.datetime().optional(),
  wantsNone: z.literal(true).optional(),
});
type Answered = z.infer<typeof Answered>;

type Came = {
  readonly channel: ReplyChannel;
  readonly from: string;
  readonly words: string;
  readonly automatic: boolean;
};

/** Whether a reply is answered by itself and what it asks, with the writes that remember it. */
export type AnsweringAtOnce = {
  readonly isAnswered: boolean;
  readonly asks: 'who-we-are' | undefined;
  readonly writes: readonly Write[];
};

const isWithinHour = (at: string | undefined, { now }: Pick<Context, 'now'>): boolean =>
  at !== undefined && now.getTime() - Date.parse(at) < hour;

/**
 * Decides whether a sender is answered now: at most once an hour, and once more where they ask who we are; never a
 * machine, nor who wants no texts. A number that nobody is known by is remembered to want none.
 */
export const answeringAtOnce = async (
  context: Context,
  { channel, from, words, automatic }: Came,
  isKnown: boolean,
): Promise<AnsweringAtOnce> => {
  const asks = channel === 'sms' && asksWhoWeAre(words) ? 'who-we-are' : undefined;
  const isStop = asksToStop(words);
  const none: AnsweringAtOnce = { isAnswered: false, asks, writes: [] };
  if (automatic || (isStop && (isKnown || channel === 'email'))) return none;
  const key = answeredKey(senderDigest(context, channel, from));
  const item = await context.table.get(key);
  const before = item === undefined ? undefined : Answered.parse(item.data);
  if (before?.wantsNone === true && !isKnown) return none;
  if (!isStop && isWithinHour(asks === undefined ? before?.at : before?.toldWhoAt, context)) return none;
  const at = context.now.toISOString();
  const toldWhoAt = asks === undefined ? before?.toldWhoAt : at;
  const data: Answered = { at, toldWhoAt, wantsNone: isStop ? true : undefined };
  const version = (item?.version ?? 0) + 1;
  const expiresAt = Math.floor(context.now.getTime() / 1000) + (isStop ? year : day);
  const put: Write = {
    kind: 'put',
    expect: item?.version ?? 'new',
    item: { ...key, type: 'answered', version, data, expiresAt },
  };
  return { isAnswered: !isStop, asks, writes: [put] };
};
