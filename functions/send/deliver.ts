import type { Context } from '@fingerpost/kernel';
import {
  type Addressed,
  listDueNotices,
  prepareNotice,
  type PreparedNotice,
  settleNotice,
  type Receipt,
  settleReceipt,
} from '@fingerpost/core/message';
import { countMetric, log, logFailure } from '../wiring/log.ts';
import type { Postbox, Posted } from './notify.ts';
import { approvedLanguages } from './template-ids.ts';

/** What delivering needs besides the table: where messages go, and the address that people sign in at. */
export type Post = {
  readonly postbox: Postbox;
  readonly link: string;
  /** The mailbox for answers by e-mail, which takes plus-addresses; without one nobody reads them. */
  readonly replyAddress?: string | undefined;
  /** There is a sender of texts that names nobody. */
  readonly neutralSender?: boolean;
};

/** The addresses that a token opens; each template asks for the one that its kind of token is good for. */
const opening = (
  link: string,
  { token, tokens }: { readonly token?: string | undefined; readonly tokens?: Addressed['tokens'] | undefined },
): Readonly<Record<string, string>> => ({
  ...(token === undefined ? {} : { answer: `${link}/open/answer/${token}`, own: `${link}/open/me/link/${token}` }),
  ...(tokens === undefined
    ? {}
    : {
        attended: `${link}/open/finish/${tokens.attended}`,
        missed: `${link}/open/finish/${tokens['did-not-attend']}`,
        complete: `${link}/open/finish/${tokens.complete}`,
      }),
});

const answerableEmail = 'message-for-you-email';

/** An e-mail about a message says where to answer it, if anybody reads the answer. */
const withReply = (
  { template, by }: Addressed,
  token: string | undefined,
  address: string | undefined,
): { readonly template: string; readonly words: Readonly<Record<string, string>> } =>
  by !== 'email' || token === undefined || address === undefined || !template.endsWith(answerableEmail)
    ? { template, words: {} }
    : {
        template: template.replace(answerableEmail, 'message-for-you-reply-email'),
        words: { reply: address.replace('@', `+${token}@`) },
      };

const post = async (
  { postbox, link, replyAddress }: Post,
  { noticeId, reference, mayBeSent, addressed }: Extract<PreparedNotice, { do: 'send' }>,
): Promise<Posted> => {
  try {
    const sentAs = mayBeSent ? await postbox.find(reference) : undefined;
    if (sentAs !== undefined) return { result: 'sent', sentAs };
  } catch (error) {
    logFailure('notice.not-found-out', error, { noticeId });
    return { result: 'failed', code: 'no-answer', isPermanent: false };
  }
  const { token, tokens, replyToken, ...message } = addressed;
  const reply = withReply(addressed, replyToken, replyAddress);
  const links = { link, page: `${link}/open/me`, ...opening(link, { token, tokens }) };
  return postbox.send(reference, {
    ...message,
    template: reply.template,
    words: { ...message.words, ...links, ...reply.words },
  });
};

type Asked = Extract<PreparedNotice, { do: 'ask-receipt' }>;

const receiptOf = async (postbox: Postbox, { noticeId, sentAs }: Asked): Promise<Receipt> => {
  try {
    return await postbox.receipt(sentAs);
  } catch (error) {
    logFailure('notice.no-receipt', error, { noticeId });
    return 'under-way';
  }
};

/** Asks what became of a notice; where nobody can say, it is asked again later. */
const askReceipt = async (asked: Asked, context: Context, { postbox }: Post): Promise<void> => {
  const { noticeId, version } = asked;
  const receipt = await receiptOf(postbox, asked);
  const { state } = await settleReceipt({ noticeId, version, receipt }, context);
  log('notice.receipt', { noticeId, receipt, state });
  if (receipt === 'not-delivered') countMetric('NoticeFailed', 1);
};

/** Sends one notice if it is time, and records what came of it; a failure is tried again later and holds up no other. */
const deliver = async (noticeId: string, context: Context, to: Post): Promise<void> => {
  const can = { languages: [...approvedLanguages], neutralSender: to.neutralSender === true };
  const prepared = await prepareNotice({ noticeId, can }, context);
  if (prepared.do === 'nothing') return;
  if (prepared.do === 'ask-receipt') return askReceipt(prepared, context, to);
  const posted = await post(to, prepared);
  const { state } = await settleNotice({ noticeId, version: prepared.version, ...posted }, context);
  const { by, template } = prepared.addressed;
  log('notice.tried', { noticeId, by, template, state, ...(posted.result === 'failed' ? { code: posted.code } : {}) });
  if (posted.result === 'failed') countMetric('NoticeFailed', 1);
};

/**
 * Sends each of some notices, one after the other; what breaks one of them is thrown once all had
 * their turn. While GOV.UK Notify does not answer, the rest is left to the schedule.
 */
export const deliverEach = async (noticeIds: readonly string[], context: Context, to: Post): Promise<void> => {
  const broken: unknown[] = [];
  for (const noticeId of noticeIds) {
    if (to.postbox.isResting()) break;
    try {
      await deliver(noticeId, context, to);
    } catch (error) {
      logFailure('notice.broken', error, { noticeId });
      broken.push(error);
    }
  }
  if (broken.length > 0) throw broken[0];
};

/** Sends the notices whose next try has come, and answers how many there were. */
export const deliverDue = async (context: Context, to: Post): Promise<{ readonly due: number }> => {
  const due = await listDueNotices({}, context);
  await deliverEach(due, context, to);
  log('notices.retried', { due: due.length });
  return { due: due.length };
};
