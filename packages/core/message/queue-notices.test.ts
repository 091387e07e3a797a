import { describe, expect, it } from 'vitest';
import { EventEnvelope } from '@fingerpost/kernel';
import { itRefusesOtherActors, newWorld, sentReferralIn, stream, takenCaseIn } from '@fingerpost/testkit';
import { queueNotices } from './queue-notices.ts';

const world = await newWorld();

const sentEvent = async () => {
  const id = await sentReferralIn(world, await takenCaseIn(world));
  return (await world.everything())
    .filter(({ type }) => type === 'event')
    .map(({ data }) => EventEnvelope.parse(data))
    .find(({ subject }) => subject === id);
};

describe('queueNotices', () => {
  itRefusesOtherActors(queueNotices, ['system']);

  it('keeps one notice to the person and one to the provider, without contact details, each waiting in its place', async () => {
    const ids = await queueNotices(await sentEvent(), world.as(stream));
    const items = (await world.everything()).filter(({ pk }) => ids.some((id) => pk === `NOTICE#${id}`));
    const byKind = new Map(items.map(({ data }) => [(data as { kind: string }).kind, data]));
    expect([...byKind.keys()].sort()).toEqual(['news', 'referral-sent']);
    expect(byKind.get('news')).toMatchObject({ state: 'queued', retryAt: '2026-11-02T09:05:00.000Z', failures: 0 });
    expect(JSON.stringify(items)).not.toMatch(/Pettigrew|07700|example/);
    const waiting = (await world.everything()).filter(({ pk }) => pk === 'RETRY').map(({ sk }) => sk);
    expect(waiting.sort()).toEqual(ids.map((id) => `2026-11-02T09:05:00.000Z#${id}`).sort());
  });

  it('keeps the same ones when the event is read again', async () => {
    const event = await sentEvent();
    const ids = await queueNotices(event, world.as(stream));
    const before = (await world.everything()).length;
    expect(await queueNotices(event, world.as(stream))).toEqual(ids);
    expect((await world.everything()).length).toBe(before);
  });

  it('keeps none for an event that is old news, or that is told to nobody', async () => {
    const event = await sentEvent();
    const muchLater = world.as(stream, { now: new Date('2026-11-20T09:00:00Z') });
    expect(await queueNotices(event, muchLater)).toEqual([]);
    expect(await queueNotices({ ...event, type: 'CaseAllocated' }, world.as(stream))).toEqual([]);
  });

  it('tells the service that what the person agreed to has run out', async () => {
    const event = { ...(await sentEvent()), type: 'SharingRanOut', data: { from: 'accepted' } };
    const ids = await queueNotices(event, world.as(stream));
    expect(ids).toHaveLength(1);
    const notice = (await world.everything()).find(({ pk }) => pk === `NOTICE#${ids[0] ?? ''}`);
    expect(notice?.data).toMatchObject({ kind: 'sharing-stopped', for: { who: 'provider' } });
  });

  it('tells the person of a rescue, but not when a colleague is to ask the service how it went', async () => {
    const event = await sentEvent();
    const handedOver = (todo: string) => ({ ...event, type: 'ReferralHandedOver', data: { todo } });
    expect(await queueNotices(handedOver('rescue'), world.as(stream))).toHaveLength(1);
    expect(await queueNotices(handedOver('ask-outcome'), world.as(stream))).toEqual([]);
  });
});
