import { describe, expect, it } from 'vitest';
import { changePerson } from '@fingerpost/core/case';
import { replyToken } from '@fingerpost/core/message';
import { closeCase } from '@fingerpost/core/referral';
import { listWork } from '@fingerpost/core/work';
import {
  answersTo,
  newWorld,
  openCaseInput,
  reachableIn,
  staff,
  stream,
  textIn,
  type World,
} from '@fingerpost/testkit';
import { keepSenders } from './keep-senders.ts';
import { findReply } from './reply.repository.ts';
import { viewThread } from './view-thread.ts';
import { writeMessage } from './write-message.ts';

describe('a reply of which it is unclear whose it is', () => {
  const unclear: readonly (readonly [string, (world: World) => Promise<string>])[] = [
    [
      'shared-phone',
      async (world) => (await reachableIn(world, { safeContact: { avoid: [], sharedPhone: true } })).phone,
    ],
    [
      'several-cases',
      async (world) => {
        const { phone } = await reachableIn(world);
        return (await reachableIn(world, { phone })).phone;
      },
    ],
    [
      'closed-case',
      async (world) => {
        const { caseId, phone } = await reachableIn(world);
        await closeCase({ caseId, reason: 'person-declined' }, world.as(staff.linkWorker));
        return phone;
      },
    ],
    [
      'several-cases',
      async (world) => {
        const { caseId, phone } = await reachableIn(world);
        await closeCase({ caseId, reason: 'person-declined' }, world.as(staff.linkWorker));
        return (await reachableIn(world, { phone })).phone;
      },
    ],
  ];

  it.each(unclear)('goes to the leads of the team, unnamed, where it is unclear: %s', async (why, make) => {
    const world = await newWorld();
    const { replyId, status } = await textIn(world, await make(world));
    expect(status).toBe('to-file');
    expect(await findReply(world, replyId)).toMatchObject({ why, teams: [staff.lead.organisationId] });
    const { items } = await listWork({}, world.as(staff.lead));
    const row = items.find(({ todo }) => todo === 'file-reply');
    expect(row).toMatchObject({ kind: 'task', name: undefined, dueBy: '2026-11-03T17:00:00.000Z' });
    const [answer] = await answersTo(world, replyId);
    expect(answer).toMatchObject({
      template: 'reply-noted-sms',
      words: { by: 'Tuesday 3 November 2026', crisis: '0800 111 0000' },
    });
    expect(JSON.stringify(answer)).not.toMatch(/Meadow|Link/);
  });

  it('goes to the administrators where nobody knows the sender and there are several teams', async () => {
    const world = await newWorld();
    const { replyId } = await textIn(world, '447700909999');
    expect(await findReply(world, replyId)).toMatchObject({ why: 'unknown-sender', teams: [], candidates: [] });
    const { items } = await listWork({}, world.as(staff.admin));
    expect(items.map(({ todo }) => todo)).toEqual(['file-reply']);
  });

  it('knows nobody by a number they had before', async () => {
    const world = await newWorld();
    const { caseId, phone } = await reachableIn(world);
    await changePerson({ caseId, phone: '07700 908888' }, world.as(staff.linkWorker));
    // The stream may be a moment late: what the person has now decides.
    expect((await textIn(world, phone)).status).toBe('to-file');
    await keepSenders({ caseId }, world.as(stream));
    expect((await textIn(world, '07700908888')).status).toBe('landed');
    expect(await findReply(world, (await textIn(world, phone)).replyId)).toMatchObject({ why: 'unknown-sender' });
  });

  it('lands no e-mail without the token of its thread, since anybody can write any sender', async () => {
    const world = await newWorld();
    await reachableIn(world, { email: 'otty@example.org' });
    const taken = await textIn(world, 'otty@example.org', { channel: 'email' });
    expect(await findReply(world, taken.replyId)).toMatchObject({ status: 'to-file', why: 'no-token' });
  });

  it('has somebody read it today where it may speak of danger and it is unclear whose it is', async () => {
    const world = await newWorld();
    await textIn(world, '447700909999', { words: 'I want to end my life' });
    const { items } = await listWork({}, world.as(staff.admin));
    expect(items[0]).toMatchObject({ urgency: 'soon', dueBy: '2026-11-02T17:00:00.000Z' });
  });

  it('waits for a person where it is not settled who somebody is', async () => {
    const world = await newWorld();
    const first = { ...openCaseInput().patient, phone: '07700 905001' };
    await reachableIn(world, { ...first });
    const { phone } = await reachableIn(world, {
      nhsNumber: first.nhsNumber,
      dateOfBirth: '1990-01-01',
      phone: '07700 905002',
    });
    expect((await textIn(world, phone)).status).toBe('to-file');
  });

  it('lands an e-mail that carries the token of its thread, from the person’s own address alone', async () => {
    const world = await newWorld();
    const { caseId } = await reachableIn(world, { email: 'Otty@example.org' });
    await writeMessage({ threadId: caseId, words: 'When can you come?' }, world.as(staff.linkWorker));
    const token = replyToken(world.as(stream), caseId);
    const email = (from: string) => textIn(world, from, { channel: 'email', token: token.toUpperCase() });
    expect((await email('otty@EXAMPLE.org')).status).toBe('landed');
    const { items } = await viewThread({ threadId: caseId }, world.as(staff.linkWorker));
    // Both were written in the same millisecond, so that either may come first.
    expect(items.filter(({ from }) => from === 'person')).toMatchObject([{ via: 'email' }]);
    const forged = await email('somebody@example.net');
    expect(await findReply(world, forged.replyId)).toMatchObject({ why: 'other-sender', candidates: [caseId] });
  });
});
