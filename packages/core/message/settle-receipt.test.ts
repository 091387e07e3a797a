import { describe, expect, it } from 'vitest';
import { EventEnvelope } from '@fingerpost/kernel';
import {
  itRefusesOtherActors,
  newWorld,
  openCaseInput,
  sentReferralIn,
  start,
  stream,
  takenCaseIn,
} from '@fingerpost/testkit';
import { readNotice } from './notice.repository.ts';
import type { NoticeKind } from './notice.ts';
import { prepareNotice } from './prepare-notice.ts';
import { queueNotices } from './queue-notices.ts';
import { settleNotice } from './settle-notice.ts';
import { settleReceipt } from './settle-receipt.ts';

const world = await newWorld();
const minutes = (count: number) => world.as(stream, { now: new Date(start.getTime() + count * 60_000) });
const { patient } = openCaseInput();

const sendAt = async (noticeId: string, at: number, sentAs: string) => {
  const prepared = await prepareNotice({ noticeId }, minutes(at));
  if (prepared.do !== 'send') throw new Error(`to do: ${prepared.do}`);
  await settleNotice({ noticeId, version: prepared.version, result: 'sent', sentAs }, minutes(at));
  return prepared;
};

const sent = async (kind: NoticeKind, changes: Partial<typeof patient> = {}) => {
  const caseId = await takenCaseIn(world, { patient: { ...patient, nhsNumber: undefined, ...changes } });
  const referralId = await sentReferralIn(world, caseId);
  const event = (await world.everything())
    .filter(({ type }) => type === 'event')
    .map(({ data }) => EventEnvelope.parse(data))
    .find(({ subject }) => subject === referralId);
  for (const id of await queueNotices(event, minutes(0)))
    if ((await readNotice(minutes(0), id))?.kind === kind) {
      await sendAt(id, 0, 'first');
      return id;
    }
  throw new Error(`no ${kind}`);
};

const receiptAt = async (noticeId: string, at: number, receipt: string) => {
  const prepared = await prepareNotice({ noticeId }, minutes(at));
  if (prepared.do !== 'ask-receipt') throw new Error(`to do: ${prepared.do}`);
  return settleReceipt({ noticeId, version: prepared.version, receipt }, minutes(at));
};

const waits = async (noticeId: string) =>
  (await world.everything()).filter(({ pk, sk }) => pk === 'RETRY' && sk.endsWith(noticeId));
const taskAfter = async (noticeId: string) =>
  (await world.everything()).find(({ type, sk }) => type === 'task' && sk === `4#${noticeId.slice(-16)}`)?.list;

const hour = 60;
const day = 24 * hour;

describe('settleReceipt', () => {
  itRefusesOtherActors(settleReceipt, ['system']);

  it('records that it arrived, which waits for nothing any more', async () => {
    const noticeId = await sent('news');
    expect(await receiptAt(noticeId, hour, 'delivered')).toEqual({ state: 'delivered' });
    expect(await waits(noticeId)).toEqual([]);
    expect(await prepareNotice({ noticeId }, minutes(day))).toEqual({ do: 'nothing' });
  });

  it('asks again after four hours, a day and three, and then no more', async () => {
    const noticeId = await sent('news');
    let at = 0;
    for (const pause of [hour, 4 * hour, day, 3 * day]) {
      at += pause;
      expect(await prepareNotice({ noticeId }, minutes(at - 1))).toEqual({ do: 'nothing' });
      expect(await receiptAt(noticeId, at, 'under-way')).toEqual({ state: 'sent' });
    }
    expect(await waits(noticeId)).toEqual([]);
  });

  it('sends through the next channel that fits, under a name of its own, what could not be delivered', async () => {
    const noticeId = await sent('news', { phone: '07700 900123', email: 'ottoline@example.org' });
    expect(await receiptAt(noticeId, hour, 'not-delivered')).toEqual({ state: 'queued' });
    const second = await sendAt(noticeId, hour, 'second');
    expect(second).toMatchObject({ reference: `${noticeId}-1`, mayBeSent: false, addressed: { by: 'email' } });
    expect(await readNotice(minutes(hour), noticeId)).toMatchObject({
      state: 'sent',
      tried: ['sms'],
      sentAs: 'second',
    });
  });

  it('gives it to the link worker once no channel is left, never to one that is to be avoided', async () => {
    const noticeId = await sent('news', {
      email: 'ottoline@example.org',
      safeContact: { avoid: ['email', 'letters'] },
    });
    await receiptAt(noticeId, hour, 'not-delivered');
    expect(await prepareNotice({ noticeId }, minutes(hour))).toEqual({ do: 'nothing' });
    expect(await taskAfter(noticeId)).toMatchObject({ todo: 'tell-person' });
    expect(await readNotice(minutes(hour), noticeId)).toMatchObject({ state: 'task', code: 'not-delivered' });
  });

  it('has a colleague ring the service whose mailbox does not take it', async () => {
    const noticeId = await sent('referral-sent');
    expect(await receiptAt(noticeId, hour, 'not-delivered')).toEqual({ state: 'task' });
    expect(await taskAfter(noticeId)).toMatchObject({ todo: 'ring-provider' });
  });

  it('leaves alone what has moved on since', async () => {
    const noticeId = await sent('news');
    const prepared = await prepareNotice({ noticeId }, minutes(hour));
    if (prepared.do !== 'ask-receipt') throw new Error('no receipt to ask for');
    await receiptAt(noticeId, hour, 'delivered');
    const late = { noticeId, version: prepared.version, receipt: 'not-delivered' };
    expect(await settleReceipt(late, minutes(hour))).toEqual({ state: 'delivered' });
  });
});
