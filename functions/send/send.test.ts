import { createServer, type Server } from 'node:http';
import { afterAll, describe, expect, it } from 'vitest';
import { acceptReferral, withdrawReferral } from '@fingerpost/core/referral';
import {
  newEvents,
  newWorld,
  sentReferralIn,
  staff,
  start,
  stream,
  streamBatch,
  takenCaseIn,
  type World,
} from '@fingerpost/testkit';
import { StreamReader } from '../wiring/stream-reader.ts';
import { sendConsumers } from './consumers.ts';
import { deliverDue } from './deliver.ts';
import { notifyPostbox } from './notify.ts';

type Sent = {
  readonly channel: string;
  readonly reference: string;
  readonly template_id: string;
  readonly email_address?: string;
  readonly phone_number?: string;
  readonly personalisation: Readonly<Record<string, string>>;
};

/** A server that speaks GOV.UK Notify's API as far as sending and finding go; `answer` may have it fail. */
const notifyServer = async () => {
  const sent: Sent[] = [];
  const state = { status: 201, losesAnswers: false, receipt: 'delivered' };
  const server: Server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://localhost');
    const reply = (status: number, body: unknown) => {
      response.writeHead(status, { 'content-type': 'application/json' });
      response.end(JSON.stringify(body));
    };
    let text = '';
    request.on('data', (chunk: Buffer) => (text += chunk.toString()));
    request.on('end', () => {
      if (!request.headers.authorization?.startsWith('Bearer ')) return reply(403, { errors: [] });
      if (request.method === 'GET') {
        if (url.pathname !== '/v2/notifications') return reply(200, { status: state.receipt });
        const reference = url.searchParams.get('reference');
        const index = sent.findIndex((each) => each.reference === reference);
        return reply(200, { notifications: index < 0 ? [] : [{ id: `message-${String(index)}` }], links: {} });
      }
      if (state.status !== 201) return reply(state.status, { status_code: state.status, errors: [] });
      const channel = url.pathname.split('/').at(-1) ?? '';
      sent.push({ channel, ...(JSON.parse(text) as Omit<Sent, 'channel'>) });
      if (state.losesAnswers) return request.socket.destroy();
      return reply(201, { id: `message-${String(sent.length - 1)}` });
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return { server, sent, state, url: `http://127.0.0.1:${String(address.port)}` };
};

const uuid = (digit: string) =>
  `${digit.repeat(8)}-${digit.repeat(4)}-4${digit.repeat(3)}-8${digit.repeat(3)}-${digit.repeat(12)}`;
const servers: Server[] = [];
afterAll(() => servers.forEach((server) => server.close()));

const newNetwork = async () => {
  const world = await newWorld();
  const notify = await notifyServer();
  servers.push(notify.server);
  const to = () => ({
    postbox: notifyPostbox(notify.url, `key-${uuid('1')}-${uuid('2')}`),
    link: 'https://here.example',
  });
  const reader = new StreamReader(
    'send',
    sendConsumers(() => Promise.resolve(to())),
  );
  const unread = newEvents(world);
  const minutes = (count: number) => world.as(stream, { now: new Date(start.getTime() + count * 60_000) });
  return {
    world,
    ...notify,
    reader,
    minutes,
    read: async () => reader.read(streamBatch(await unread()), minutes(0)),
    retryAt: (count: number) => deliverDue(minutes(count), to()),
  };
};

const states = async (world: World) =>
  (await world.everything())
    .filter(({ type }) => type === 'notice')
    .map(({ data }) => (data as { state: string }).state)
    .sort();

describe('the second stream reader', () => {
  it('texts the person and writes to the provider, each under the id of its notice', async () => {
    const { world, sent, read } = await newNetwork();
    await sentReferralIn(world, await takenCaseIn(world));
    await read();
    expect(sent.map(({ channel }) => channel).sort()).toEqual(['email', 'sms']);
    const [email, text] = ['email', 'sms'].map((channel) => sent.find((each) => each.channel === channel));
    expect(text).toMatchObject({ phone_number: '07700900123', personalisation: { number: '0113 496 0000' } });
    expect(email).toMatchObject({
      email_address: 'hello@meadow.example',
      personalisation: { link: 'https://here.example', due: 'Wednesday 4 November 2026' },
    });
    expect(email?.reference).toMatch(/^ntc_/);
    expect(await states(world)).toEqual(['sent', 'sent']);
    expect(JSON.stringify(sent)).not.toMatch(/Pettigrew|Pantry|"food"/);
  });

  it('sends nothing again, and changes nothing, when the stream is read again', async () => {
    const { world, sent, read, reader, minutes } = await newNetwork();
    const referralId = await sentReferralIn(world, await takenCaseIn(world));
    await acceptReferral({ referralId }, world.as(staff.provider));
    await read();
    const byKey = async () => new Map((await world.everything()).map((item) => [item.pk + item.sk, item]));
    const [count, before] = [sent.length, await byKey()];
    const events = (await world.everything()).filter(({ type }) => type === 'event').reverse();
    await reader.read(streamBatch([...events, ...events]), minutes(0));
    expect(sent).toHaveLength(count);
    expect(await byKey()).toEqual(before);
  });

  it('tries again later when Notify fails, and holds up no other notice', async () => {
    const { world, sent, state, read, retryAt } = await newNetwork();
    await sentReferralIn(world, await takenCaseIn(world));
    state.status = 503;
    await read();
    expect(await states(world)).toEqual(['failed', 'failed']);
    state.status = 201;
    expect(await retryAt(4)).toEqual({ due: 0 });
    expect(await retryAt(5)).toEqual({ due: 2 });
    expect(sent).toHaveLength(2);
    expect(await states(world)).toEqual(['sent', 'sent']);
    expect(await retryAt(60)).toEqual({ due: 0 });
    expect(await retryAt(65)).toEqual({ due: 2 });
    expect(await states(world)).toEqual(['delivered', 'delivered']);
    expect(sent).toHaveLength(2);
  });

  it('asks Notify first where an answer got lost, and sends nothing twice', async () => {
    const { world, sent, state, read, retryAt } = await newNetwork();
    await sentReferralIn(world, await takenCaseIn(world));
    state.losesAnswers = true;
    await read();
    expect(sent).toHaveLength(1);
    state.losesAnswers = false;
    await retryAt(6);
    expect(await states(world)).toEqual(['sent', 'sent']);
    expect(new Set(sent.map(({ reference }) => reference)).size).toBe(sent.length);
  });

  it('goes another way, and in the end to a colleague, when Notify says that it did not arrive', async () => {
    const { world, sent, state, read, retryAt } = await newNetwork();
    await sentReferralIn(world, await takenCaseIn(world));
    await read();
    state.receipt = 'permanent-failure';
    await retryAt(60);
    expect(await states(world)).toEqual(['queued', 'task']);
    state.receipt = 'sending';
    await retryAt(61);
    expect(sent.map(({ channel }) => channel).sort()).toEqual(['email', 'letter', 'sms']);
    expect(await states(world)).toEqual(['sent', 'task']);
  });

  it('makes a task of what Notify will never take, once no other channel is left', async () => {
    const { world, sent, state, read, retryAt } = await newNetwork();
    await sentReferralIn(world, await takenCaseIn(world));
    state.status = 400;
    await read();
    expect(await states(world)).toEqual(['queued', 'task']);
    await retryAt(1);
    await retryAt(2);
    expect(sent).toEqual([]);
    expect(await states(world)).toEqual(['task', 'task']);
    const tasks = (await world.everything()).filter(({ type }) => type === 'task').map(({ list }) => list);
    expect(tasks.map((list) => (list as { todo: string }).todo).sort()).toEqual(['ring-provider', 'tell-person']);
  });

  it('tells the provider that a referral was withdrawn, and the person nothing they did themselves', async () => {
    const { world, sent, read } = await newNetwork();
    const referralId = await sentReferralIn(world, await takenCaseIn(world));
    await read();
    const before = sent.length;
    await withdrawReferral({ referralId, reason: 'changed-mind' }, world.as(staff.linkWorker));
    await read();
    expect(sent.slice(before).map(({ channel }) => channel)).toEqual(['email']);
  });
});
