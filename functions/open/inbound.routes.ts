import { createHash, timingSafeEqual } from 'node:crypto';
import { type Context as HonoContext, Hono } from 'hono';
import * as z from 'zod';
import { takeReply } from '@fingerpost/core/thread';
import { Refusal } from '@fingerpost/kernel';
import { contextFor } from '../wiring/context.ts';
import { log, logFailure } from '../wiring/log.ts';
import { networkSecret } from '../wiring/network-secret.ts';
import { readEmail } from './inbound-email.ts';

/** Where the providers of texts and e-mails hand in what people reply. No answer has a body, and no line of the log a word. */
export const inboundRoutes = new Hono();

/** A text as GOV.UK Notify's callback hands it in. */
const Text = z.object({
  id: z.string().min(1).max(200),
  source_number: z.string().min(3).max(40),
  destination_number: z.string().max(40).optional(),
  message: z.string().max(20_000),
  date_received: z.string().max(60).optional(),
});

const largest = { sms: 64 * 1024, email: 5 * 1024 * 1024 } as const;
type Channel = keyof typeof largest;

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

/** Tells whether a caller knows the network's token; comparing takes as long whatever they say. */
const mayHandIn = async (c: HonoContext): Promise<boolean> => {
  const { inboundToken } = await networkSecret();
  const said = /^Bearer (.+)$/i.exec(c.req.header('authorization') ?? '')?.[1] ?? '';
  const isSame = timingSafeEqual(digest(said), digest(inboundToken ?? ''));
  return inboundToken !== undefined && isSame;
};

const textOf = (body: ArrayBuffer) => {
  try {
    const { id, source_number: from, message } = Text.parse(JSON.parse(new TextDecoder().decode(body)));
    return { channel: 'sms', providerId: id, from, words: message } as const;
  } catch {
    return undefined;
  }
};

const emailOf = async (body: ArrayBuffer) => {
  const email = await readEmail(body).catch(() => undefined);
  return email === undefined ? undefined : ({ channel: 'email', ...email } as const);
};

const take = async (
  c: HonoContext,
  channel: Channel,
): Promise<{ status: 204 | 400 | 401 | 413 | 503; how?: string }> => {
  if (!(await mayHandIn(c))) return { status: 401 };
  if (Number(c.req.header('content-length') ?? 0) > largest[channel]) return { status: 413 };
  const body = await c.req.arrayBuffer();
  if (body.byteLength > largest[channel]) return { status: 413 };
  const came = channel === 'sms' ? textOf(body) : await emailOf(body);
  if (came === undefined) return { status: 400 };
  const actor = { kind: 'system', process: 'public-form' } as const;
  const { context } = await contextFor({ actor, requestId: crypto.randomUUID() });
  try {
    return { status: 204, how: (await takeReply(came, context)).status };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    // Asked to try again, a provider hands it in once more.
    return { status: error.kind === 'busy' ? 503 : 400 };
  }
};

for (const channel of ['sms', 'email'] as const)
  inboundRoutes.post(`/open/inbound/${channel}`, async (c) => {
    try {
      const { status, how } = await take(c, channel);
      log('reply.handed-in', { channel, status, how });
      return c.body(null, status);
    } catch (error) {
      logFailure('reply.broken', error, { channel });
      return c.body(null, 503);
    }
  });
