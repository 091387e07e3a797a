import { describe, expect, it } from 'vitest';
import { EventEnvelope } from '@fingerpost/kernel';
import { itRefusesOtherActors, newWorld, sentReferralIn, start, stream, takenCaseIn } from '@fingerpost/testkit';
import { listDueNotices } from './list-due-notices.ts';
import { readNotice } from './notice.repository.ts';
import type { NoticeKind } from './notice.ts';
import { prepareNotice } from './prepare-notice.ts';
import { queueNotices } from './queue-notices.ts';
import { settleNotice } from './settle-notice.ts';

const world = await newWorld();
const minutes = (count: number) => world.as(stream, { now: new Date(start.getTime() + count * 60_000) });
const failed = { result: 'failed', code: 'notify-503', isPermanent: false } as const;

const taken = async (kind: NoticeKind) => {
  const referralId = await sentReferralIn(world, await takenCaseIn(world));
  const event = (await world.everything())
    .filter(({ type }) => type === 'event')
    .map(({ data }) => EventEnvelope.parse(data))
    .find(({ subject }) => subject === referralId);
  for (const id of await queueNotices(event, minutes(0)))
    if ((await readNotice(minutes(0), id))?.kind === kind) return id;
  throw new Error(`no ${kind}`);
};

const tryAt = async (noticeId: string, at: number, result: object) => {
  const prepared = await prepareNotice({ noticeId }, minutes(at));
  if (prepared.do !== 'send') throw new Error('not to be sent');
  return settleNotice({ noticeId, version: prepared.version, ...result }, minutes(at));
};
const waits = async (noticeId: string) =>
  (await world.everything()).filter(({ pk, sk }) => pk === 'RETRY' && sk.endsWith(noticeId));
const taskAfter = async (noticeId: string) => {
  const own = noticeId.slice(-16);
  return (await world.everything()).find(({ type, sk }) => type === 'task' && sk === `4#${own}`)?.list;
};

describe('settleNotice', () => {
  itRefusesOtherActors(settleNotice, ['system']);

  it('records what was sent, whose receipt is asked for an hour later', async () => {
    const noticeId = await taken('news');
    expect(await tryAt(noticeId, 0, { result: 'sent', sentAs: 'abc' })).toEqual({ state: 'sent' });
    expect(await readNotice(minutes(0), noticeId)).toMatchObject({ state: 'sent', sentAs: 'abc', channel: 'sms' });
    expect((await waits(noticeId)).map(({ sk }) => sk)).toEqual([`2026-11-02T10:00:00.000Z#${noticeId}`]);
  });

  it('tries again after 5 minutes, 30, 2 hours and a day, and then gives it to the link worker', async () => {
    const noticeId = await taken('news');
    let at = 0;
    for (const pause of [5, 30, 120, 1440]) {
      expect(await tryAt(noticeId, at, failed)).toEqual({ state: 'failed' });
      expect(await listDueNotices({}, minutes(at + pause - 1))).not.toContain(noticeId);
      expect(await prepareNotice({ noticeId }, minutes(at + pause - 1))).toEqual({ do: 'nothing' });
      at += pause;
      expect(await listDueNotices({}, minutes(at))).toContain(noticeId);
      expect(await waits(noticeId)).toHaveLength(1);
    }
    expect(await tryAt(noticeId, at, failed)).toEqual({ state: 'task' });
    expect(await taskAfter(noticeId)).toMatchObject({ todo: 'tell-person' });
    expect(await waits(noticeId)).toEqual([]);
  });

  it('does not try again what will not get better', async () => {
    const noticeId = await taken('referral-sent');
    expect(await tryAt(noticeId, 0, { ...failed, isPermanent: true })).toEqual({ state: 'task' });
    expect(await taskAfter(noticeId)).toMatchObject({ todo: 'ring-provider' });
    expect(await readNotice(minutes(0), noticeId)).toMatchObject({ state: 'task', failures: 1, code: 'notify-503' });
  });

  it('leaves alone what somebody else has taken up since', async () => {
    const noticeId = await taken('news');
    const prepared = await prepareNotice({ noticeId }, minutes(0));
    if (prepared.do !== 'send') throw new Error('not to be sent');
    await prepareNotice({ noticeId }, minutes(6));
    const late = { noticeId, version: prepared.version, result: 'sent', sentAs: 'abc' };
    expect(await settleNotice(late, minutes(6))).toEqual({ state: 'sending' });
  });
});
