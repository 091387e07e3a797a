import { expect, it } from 'vitest';
import { type Addressed, queueNotices } from '@fingerpost/core/message';
import { takeReply, writeMessage } from '@fingerpost/core/thread';
import { newWorld, reachableIn, replyTaker, staff, stream } from '@fingerpost/testkit';
import { deliverEach } from './deliver.ts';
import type { Postbox } from './notify.ts';
import { templateId } from './template-id.ts';

const world = await newWorld();

const sentWith = async (caseId: string, replyAddress?: string): Promise<Addressed | undefined> => {
  const sent: Addressed[] = [];
  const postbox: Postbox = {
    find: () => Promise.resolve(undefined),
    receipt: () => Promise.resolve('delivered'),
    isResting: () => false,
    send: (_, message) => {
      sent.push(message);
      return Promise.resolve({ result: 'sent', sentAs: 'one' });
    },
  };
  await writeMessage({ threadId: caseId, words: 'When can you come?' }, world.as(staff.linkWorker));
  const { rows } = await world.table.query(`THREAD#${caseId}`, { beginsWith: '9#', newestFirst: true, limit: 1 });
  const ids = await queueNotices(rows[0]?.data, world.as(stream));
  await deliverEach(ids, world.as(stream), { postbox, link: 'https://here.example', replyAddress });
  return sent[0];
};

it('says in an e-mail where to answer it, by an address that finds the thread, and only where somebody reads that', async () => {
  const email = 'otty@example.org';
  const { caseId } = await reachableIn(world, { email, preferredContact: 'email' });
  expect((await sentWith(caseId))?.template).toBe('message-for-you-email');
  const sent = await sentWith(caseId, 'reply@in.example');
  expect(templateId(sent?.template ?? '')).toBe(templateId('message-for-you-reply-email'));
  const token = /^reply\+([0-9a-z]{26})@in\.example$/.exec(sent?.words['reply'] ?? '')?.[1];
  expect(JSON.stringify(sent)).not.toContain('replyToken');
  const came = { channel: 'email', providerId: 'one', from: email, token, words: 'On Monday.' };
  expect((await takeReply(came, world.as(replyTaker))).status).toBe('landed');
});
