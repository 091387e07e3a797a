import { describe, expect, it } from 'vitest';
import { listWork } from '@fingerpost/core/work';
import { itRefusesOtherActors, newWorld, refusalOf, staff } from '@fingerpost/testkit';
import { discardReply } from './discard-reply.ts';
import { takeReply } from './take-reply.ts';
import { viewReply } from './view-reply.ts';

const world = await newWorld();
const system = { kind: 'system', process: 'public-form' } as const;

describe('discardReply', () => {
  itRefusesOtherActors(discardReply, ['link-worker', 'team-lead', 'network-admin']);

  it('ends its task with the reason, and lets its words go by themselves after 28 days', async () => {
    const came = { channel: 'sms', providerId: 'one', from: '447700909999', words: 'Cheap loans' };
    const { replyId } = await takeReply(came, world.as(system));
    await discardReply({ replyId, reason: 'advertising' }, world.as(staff.admin));
    expect((await listWork({}, world.as(staff.admin))).items).toEqual([]);
    const words = (await world.everything()).find(({ type }) => type === 'reply-words');
    expect(words?.expiresAt).toBe(Date.parse('2026-11-30T09:00:00Z') / 1000);
    expect((await viewReply({ replyId }, world.as(staff.admin))).status).toBe('discarded');
    const late = discardReply({ replyId, reason: 'other' }, world.as(staff.admin));
    expect((await refusalOf(late)).code).toBe('reply.settled');
    expect((await refusalOf(discardReply({ replyId, reason: 'other' }, world.as(staff.lead)))).code).toBe(
      'reply.missing',
    );
  });
});
