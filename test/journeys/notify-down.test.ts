import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startWorkingDay } from '../support/days.ts';
import { outbox, type Sent, sentReferral, step } from '../support/journey.ts';
import { TestNetwork } from '../support/network.ts';
import { scanTable } from '../support/table.ts';

type Notice = { readonly id: string; readonly kind: string; readonly state: string; readonly retryAt?: string };

let network: TestNetwork;
let before: ReadonlySet<string>;
const people: Sent[] = [];

const noticesIn = async (): Promise<readonly Notice[]> =>
  (await scanTable(network))
    .filter(({ type }) => type === 'notice')
    .map(({ data }) => data as Notice)
    .filter(({ id }) => !before.has(id));

const setDown = async (down: boolean): Promise<void> => {
  const answer = await fetch(`${network.url}/local/notify`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ down }),
  });
  expect(answer.ok).toBe(true);
};
const sentUnder = async (ids: ReadonlySet<string>) =>
  (await outbox(network)).map(({ reference }) => reference).filter((reference) => ids.has(reference));
const hours = async (count: number): Promise<void> => {
  for (let hour = 0; hour < count; hour += 1) await network.advance('PT1H');
};

beforeAll(async () => {
  network = await TestNetwork.start();
  await startWorkingDay(network);
  before = new Set();
  before = new Set((await noticesIn()).map(({ id }) => id));
  await setDown(true);
  for (const family of ['Alder', 'Birch', 'Cedar']) people.push(await sentReferral(network, 'Outage', family));
  await step(network, people[0]?.referralId ?? '', 'acceptance');
  await network.advance('PT1M');
});
afterAll(() => network.stop());

describe('GOV.UK Notify is down for a day of the clock', () => {
  it('keeps every notice, each with a time of its own at which it is tried again, and sends none', async () => {
    await hours(23);
    const notices = await noticesIn();
    expect(notices.length).toBeGreaterThanOrEqual(8);
    for (const { kind, state, retryAt } of notices) {
      if (state === 'not-needed') continue;
      expect({ kind, state }).toEqual({ kind, state: 'failed' });
      expect(retryAt).toBeDefined();
    }
    expect(await sentUnder(new Set(notices.map(({ id }) => id)))).toEqual([]);
  });

  it('sends each of them once when it is back, loses none, and makes a task of none', async () => {
    const waiting = (await noticesIn()).filter(({ state }) => state === 'failed').map(({ id }) => id);
    await setDown(false);
    await hours(30);
    const states = new Map((await noticesIn()).map(({ id, state }) => [id, state]));
    const wanted = waiting.filter((id) => states.get(id) !== 'not-needed');
    expect(wanted.length).toBeGreaterThanOrEqual(7);
    for (const id of wanted) expect(['sent', 'delivered'], id).toContain(states.get(id));
    expect((await sentUnder(new Set(waiting))).toSorted()).toEqual(wanted.toSorted());
  });

  it('sends nothing again on the next day', async () => {
    const ids = new Set((await noticesIn()).map(({ id }) => id));
    const sent = await sentUnder(ids);
    expect(new Set(sent).size).toBe(sent.length);
    await network.advance('P1D');
    expect((await sentUnder(ids)).toSorted()).toEqual(sent.toSorted());
  });
});
