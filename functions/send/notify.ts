import { NotifyClient } from 'notifications-node-client';
import * as z from 'zod';
import type { Addressed, Receipt } from '@fingerpost/core/message';
import { templateId } from './template-id.ts';

/** What came of handing one message to GOV.UK Notify; a permanent failure would fail again. */
export type Posted =
  | { readonly result: 'sent'; readonly sentAs: string }
  | { readonly result: 'failed'; readonly code: string; readonly isPermanent: boolean };

/** Sends messages, each known by a reference of ours. */
export type Postbox = {
  /** Finds what was sent under a reference; undefined when nothing was. */
  find(reference: string): Promise<string | undefined>;
  send(reference: string, message: Addressed): Promise<Posted>;
  /** Says what became of a message, by the name that it was sent as. */
  receipt(sentAs: string): Promise<Receipt>;
  /** Whether there was no answer a moment ago, so that it is better to wait than to ask again at once. */
  isResting(): boolean;
};

const patience = 10_000;
const rest = 60_000;

const noAnswer = 'no-answer';

const Sent = z.object({ data: z.object({ id: z.string() }) });
const Found = z.object({ data: z.object({ notifications: z.array(z.object({ id: z.string() })) }) });
const Status = z.object({ data: z.object({ status: z.string() }) });
const Answered = z.object({ response: z.object({ status: z.int() }) });

const inTime = async <T>(work: Promise<T>): Promise<T> => {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('GOV.UK Notify did not answer in time')), patience);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
};

/** Reads a failure as a code: the status Notify answered with, which may be read out, or that it did not answer. */
const failureOf = (error: unknown): Extract<Posted, { result: 'failed' }> => {
  const status = Answered.safeParse(error).data?.response.status;
  if (status === undefined) return { result: 'failed', code: noAnswer, isPermanent: false };
  return { result: 'failed', code: `notify-${String(status)}`, isPermanent: status === 400 };
};

// A letter is received when it is on its way to the address; later nobody knows.
const arrived: readonly string[] = ['delivered', 'received'];
const lost: readonly string[] = [
  'permanent-failure',
  'temporary-failure',
  'technical-failure',
  'validation-failed',
  'virus-scan-failed',
  'cancelled',
];

const receiptOf = (status: string): Receipt => {
  if (arrived.includes(status)) return 'delivered';
  return lost.includes(status) ? 'not-delivered' : 'under-way';
};

const linesOf = (to: readonly string[]): Record<string, string> =>
  Object.fromEntries(to.map((line, index) => [`address_line_${String(index + 1)}`, line]));

/** Makes the postbox that is GOV.UK Notify, at an address and with a key; texts that name nobody go by the neutral sender. */
export const notifyPostbox = (url: string, apiKey: string, neutralSender?: string): Postbox => {
  const client = new NotifyClient(url, apiKey);
  let restsUntil = 0;
  const senderOf = ({ isNeutral }: Addressed) =>
    isNeutral === true && neutralSender !== undefined ? { smsSenderId: neutralSender } : {};
  const post = (reference: string, message: Addressed): Promise<unknown> => {
    const template = templateId(message.template);
    const options = { personalisation: message.words, reference };
    switch (message.by) {
      case 'sms':
        return client.sendSms(template, message.to, { ...options, ...senderOf(message) });
      case 'email':
        return client.sendEmail(template, message.to, options);
      case 'letter':
        return client.sendLetter(template, {
          reference,
          personalisation: { ...message.words, ...linesOf(message.to) },
        });
    }
  };
  return {
    find: async (reference) => {
      const answer = await inTime(client.getNotifications(undefined, undefined, reference));
      return Found.parse(answer).data.notifications[0]?.id;
    },
    send: async (reference, message) => {
      try {
        return { result: 'sent', sentAs: Sent.parse(await inTime(post(reference, message))).data.id };
      } catch (error) {
        const failure = failureOf(error);
        if (failure.code === noAnswer) restsUntil = Date.now() + rest;
        return failure;
      }
    },
    receipt: async (sentAs) => receiptOf(Status.parse(await inTime(client.getNotificationById(sentAs))).data.status),
    isResting: () => Date.now() < restsUntil,
  };
};
