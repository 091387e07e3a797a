import * as z from 'zod';
import { withCoat } from '../wiring/coat.ts';
import { contextFor } from '../wiring/context.ts';
import { environment } from '../wiring/environment.ts';
import { networkSecret } from '../wiring/network-secret.ts';
import { StreamReader } from '../wiring/stream-reader.ts';
import { sendConsumers } from './consumers.ts';
import { deliverDue, type Post } from './deliver.ts';
import { notifyPostbox } from './notify.ts';

const Redrive = z.object({ redrive: z.literal(true) });
const Retry = z.object({ retry: z.literal(true) });

let made: Post | undefined;

const post = async (): Promise<Post> => {
  const { NOTIFY_URL, NOTIFY_NEUTRAL_SENDER: neutral, PUBLIC_URL, REPLY_ADDRESS: replyAddress } = environment();
  const { notifyApiKey } = await networkSecret();
  return (made ??= {
    postbox: notifyPostbox(NOTIFY_URL, notifyApiKey, neutral),
    link: PUBLIC_URL,
    replyAddress,
    neutralSender: neutral !== undefined,
  });
};

const reader = new StreamReader('send', sendConsumers(post));

/**
 * The second and last reader of the table's stream: notices only. `{"retry": true}` sends those whose
 * next try has come, `{"redrive": true}` tries again what is set aside.
 */
export const handler = withCoat(async (event: unknown, { awsRequestId }) => {
  const { context } = await contextFor({ actor: { kind: 'system', process: 'stream' }, requestId: awsRequestId });
  if (Retry.safeParse(event).success) return deliverDue(context, await post());
  return Redrive.safeParse(event).success ? reader.redrive(context) : reader.read(event, context);
});
