import { describe, expect, it, vi } from 'vitest';
import { type EventEnvelope, type Item } from '@fingerpost/kernel';
import { readDirectory, saveOrganisation } from '@fingerpost/core/directory';
import { acceptReferral, completeReferral, closeCase, recordAttendance } from '@fingerpost/core/referral';
import {
  commissioner,
  MemoryWorkflow,
  newEvents,
  newWorld,
  openedCaseIn,
  sentReferralIn,
  staff,
  stream,
  streamBatch,
  streamRecord,
  takenCaseIn,
  type World,
} from '@fingerpost/testkit';
import { type Consumer, StreamReader } from '../wiring/stream-reader.ts';
import { recordConsumers } from './consumers.ts';

const journey = async (world: World): Promise<void> => {
  const caseId = await takenCaseIn(world);
  const referralId = await sentReferralIn(world, caseId);
  await acceptReferral({ referralId }, world.as(staff.provider));
  await recordAttendance({ referralId, on: '2026-11-02', result: 'attended' }, world.as(staff.provider));
  await completeReferral({ referralId, outcome: 'achieved' }, world.as(staff.provider));
  await closeCase({ caseId, reason: 'goals-met' }, world.as(staff.linkWorker));
};

const readAll = async (world: World, reader: StreamReader): Promise<void> => {
  const unread = newEvents(world);
  for (let events = await unread(); events.length > 0; events = await unread())
    await reader.read(streamBatch(events), world.as(stream));
};

const shuffled = <T>(items: readonly T[], seed: number): readonly T[] =>
  items
    .map((item, index) => ({ item, place: Math.sin(seed * 7919 + index * 104_729) }))
    .toSorted((one, other) => one.place - other.place)
    .map(({ item }) => item);

/** Everything that is stored, by its key: what is in an item, what is in an object. */
const stored = async (world: World): Promise<ReadonlyMap<string, unknown>> => {
  const items = (await world.everything()).map((item) => [`${item.pk} ${item.sk}`, item] as const);
  const keys = await world.objects.list('');
  const objects = await Promise.all(keys.map(async (key) => [key, (await world.objects.get(key))?.body] as const));
  return new Map<string, unknown>([...items, ...objects]);
};

describe('the first stream reader', () => {
  it('writes facts and messages and starts executions', async () => {
    const world = await newWorld();
    const workflow = new MemoryWorkflow();
    await journey(world);
    await readAll(world, new StreamReader('record', recordConsumers(workflow)));
    const types = (await world.everything()).map(({ type }) => type);
    expect(types.filter((type) => type === 'message')).toHaveLength(2);
    expect(types.filter((type) => type === 'aside')).toHaveLength(0);
    expect((await world.objects.list(`facts/${commissioner}/2026-11/`)).length).toBeGreaterThanOrEqual(6);
    expect(workflow.names()).toHaveLength(1);
  });

  it('changes nothing when the whole stream is read again, twice and in any order', async () => {
    const world = await newWorld();
    const workflow = new MemoryWorkflow();
    const reader = new StreamReader('record', recordConsumers(workflow));
    await journey(world);
    await readAll(world, reader);
    const before = await stored(world);
    const running = workflow.names();
    const events = (await world.everything()).filter(({ type }) => type === 'event');
    for (const seed of [1, 2]) await reader.read(streamBatch(shuffled([...events, ...events], seed)), world.as(stream));
    const after = await stored(world);
    expect([...after.keys()].sort()).toEqual([...before.keys()].sort());
    for (const [key, value] of after) expect(value).toEqual(before.get(key));
    expect(workflow.names()).toEqual(running);
  });

  it('comes to the same end when the events first come in another order', async () => {
    const [one, other] = [await newWorld(), await newWorld()];
    const summary = async (world: World, seed: number) => {
      await journey(world);
      const workflow = new MemoryWorkflow();
      const reader = new StreamReader('record', recordConsumers(workflow));
      const events = (await world.everything()).filter(({ type }) => type === 'event');
      await reader.read(streamBatch(shuffled(events, seed)), world.as(stream));
      const items = await world.everything();
      return {
        running: workflow.names().length,
        facts: (await world.objects.list('facts/')).length,
        messages: items.filter(({ type }) => type === 'message').length,
      };
    };
    expect(await summary(one, 3)).toEqual(await summary(other, 4));
  });

  it('reads nothing but new events', async () => {
    const world = await newWorld();
    const taken: string[] = [];
    const reader = new StreamReader('record', [
      { name: 'spy', take: (event) => Promise.resolve(taken.push(event.type)) },
    ]);
    await openedCaseIn(world);
    const items = await world.everything();
    const changed = items.map((item) => ({ ...streamRecord(item), eventName: 'MODIFY' }));
    await reader.read({ Records: [...streamBatch(items).Records, ...changed] }, world.as(stream));
    expect(taken).toEqual(['CaseOpened']);
  });
});

describe('what is done for a batch at once', () => {
  it('writes the directory once, however many services changed', async () => {
    const world = await newWorld();
    const admin = world.as(staff.admin);
    for (const name of ['One', 'Two', 'Three', 'Four'])
      await saveOrganisation({ kind: 'provider', name, status: 'active' }, admin);
    const events = (await world.everything()).filter(({ type }) => type === 'event');
    const put = vi.spyOn(world.objects, 'put');
    const reader = new StreamReader('record', recordConsumers(new MemoryWorkflow()));
    await reader.read(streamBatch(events), world.as(stream));
    expect(put.mock.calls.filter(([key]) => key === 'directory/snapshot.json')).toHaveLength(1);
    const directory = await readDirectory(world.as(stream));
    expect(directory.organisations().map(({ name }) => name)).toEqual(expect.arrayContaining(['One', 'Four']));
  });

  it('is left to each event by itself where it fails', async () => {
    const world = await newWorld();
    await openedCaseIn(world);
    const events = (await world.everything()).filter(({ type }) => type === 'event');
    const taken: string[] = [];
    const hasty: Consumer = {
      name: 'hasty',
      take: ({ type }) => Promise.resolve(taken.push(type)),
      ahead: () => Promise.reject(new Error('too many at once')),
    };
    const answer = await new StreamReader('record', [hasty]).read(streamBatch(events), world.as(stream));
    expect(answer).toEqual({ batchItemFailures: [] });
    expect(taken).toEqual(['CaseOpened']);
  });
});

describe('a consumer that fails', () => {
  const opened = async () => {
    const world = await newWorld();
    await openedCaseIn(world);
    const [event] = (await world.everything()).filter(({ type }) => type === 'event');
    if (event === undefined) throw new Error('no event');
    return { world, event };
  };
  const asides = async (world: World): Promise<readonly Item[]> =>
    (await world.everything()).filter(({ type }) => type === 'aside');

  it('is set aside with the event, holds up no other, and is redriven', async () => {
    const { world, event } = await opened();
    const taken: string[] = [];
    let isBroken = true;
    const broken: Consumer = {
      name: 'broken',
      take: () => (isBroken ? Promise.reject(new TypeError('Ottoline Pettigrew is no function')) : Promise.resolve()),
    };
    const other: Consumer = { name: 'other', take: ({ type }) => Promise.resolve(taken.push(type)) };
    const reader = new StreamReader('record', [broken, other]);
    expect(await reader.read(streamBatch([event]), world.as(stream))).toEqual({ batchItemFailures: [] });
    expect(taken).toEqual(['CaseOpened']);
    const { eventId } = event.data as EventEnvelope;
    expect(await asides(world)).toMatchObject([
      { pk: 'ASIDE#broken', sk: eventId, data: { code: 'TypeError', count: 1, key: { pk: event.pk, sk: event.sk } } },
    ]);
    expect(JSON.stringify(await asides(world))).not.toContain('Pettigrew');
    expect(await reader.redrive(world.as(stream))).toEqual({ done: 0, left: 1 });
    expect(await asides(world)).toMatchObject([{ data: { count: 2 } }]);
    isBroken = false;
    expect(await reader.redrive(world.as(stream))).toEqual({ done: 1, left: 0 });
    expect(await asides(world)).toEqual([]);
    expect(taken).toEqual(['CaseOpened']);
  });

  it('sets an event aside that nobody can read, and goes on with the next', async () => {
    const { world, event } = await opened();
    const taken: string[] = [];
    const reader = new StreamReader('record', [{ name: 'spy', take: ({ type }) => Promise.resolve(taken.push(type)) }]);
    const poison = { ...event, data: { eventId: 'no id at all' } };
    await reader.read(streamBatch([poison, event]), world.as(stream));
    expect(taken).toEqual(['CaseOpened']);
    expect(await asides(world)).toMatchObject([{ pk: 'ASIDE#record', data: { code: 'ZodError' } }]);
    expect(await reader.redrive(world.as(stream))).toEqual({ done: 1, left: 0 });
  });

  it('has the record read again when not even that can be written down', async () => {
    const { world, event } = await opened();
    const reader = new StreamReader('record', [{ name: 'broken', take: () => Promise.reject(new Error('down')) }]);
    const context = { ...world.as(stream), table: { ...world.table, get: () => Promise.reject(new Error('down')) } };
    const answer = await reader.read(streamBatch([event]), context);
    expect(answer.batchItemFailures).toEqual([{ itemIdentifier: '000000000000000000001' }]);
  });
});
