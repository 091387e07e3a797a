import { randomUUID } from 'node:crypto';
import * as z from 'zod';

/** What somebody answers a message with, as a phone or a mail program would send it. */
export const inboundReply = z.object({
  channel: z.enum(['sms', 'email']),
  from: z.string().min(3),
  /** Of an e-mail: the address it is sent to, with the token that the message it answers gave. */
  to: z.string().default('reply@localhost'),
  words: z.string(),
});
export type InboundReply = z.infer<typeof inboundReply>;

const asText = ({ from, words }: InboundReply): string =>
  JSON.stringify({
    id: randomUUID(),
    source_number: from,
    destination_number: '07700900000',
    message: words,
    date_received: new Date().toISOString(),
  });

const inOneLine = (text: string): string => text.replaceAll(/[\r\n]+/gu, ' ');

const asEmail = ({ from, to, words }: InboundReply): string =>
  [
    `From: ${inOneLine(from)}`,
    `To: ${inOneLine(to)}`,
    `Message-ID: <${randomUUID()}@localhost>`,
    `Date: ${new Date().toUTCString()}`,
    'Content-Type: text/plain; charset=utf-8',
    '',
    words,
  ].join('\r\n');

/** Hands in a reply as GOV.UK Notify or a mail gateway does, and answers the status that it gets. */
export const handIn = async (url: string, token: string, reply: InboundReply): Promise<number> => {
  const isText = reply.channel === 'sms';
  const answer = await fetch(`${url}/open/inbound/${reply.channel}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': isText ? 'application/json' : 'message/rfc822' },
    body: isText ? asText(reply) : asEmail(reply),
  });
  return answer.status;
};
