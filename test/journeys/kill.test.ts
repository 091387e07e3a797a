import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chanceFrom } from '../../packages/local/demo/random.ts';
import { startWorkingDay } from '../support/days.ts';
import { executionsOf, outbox, pantry, type Request } from '../support/journey.ts';
import { type Answer, TestNetwork } from '../support/network.ts';
import { scanTable, type Stored } from '../support/table.ts';
import { type JourneyStep, type Learnt, wholeJourney } from '../support/whole-journey.ts';

const seed = 20_261_121;
const chance = chanceFrom(seed);
const people = [
  { given: 'Killed', family: 'Once' },
  { given: 'Killed', family: 'Again' },
];
const steps = wholeJourney({ given: '', family: '' }, { serviceId: '', day: '' });

/** Where the runtime is killed: in the middle of each step's call, or a while after its answer. */
const points = people.flatMap((_, journey) =>
  steps.map(({ name }, index) => {
    const answered = chance.next() < 0.5;
    const after = chance.between(0, answered ? 120 : 300);
    return { journey, index, name, answered, after, when: answered ? 'its answer' : 'it was sent' };
  }),
);

let network: TestNetwork;
const journeys: { readonly steps: readonly JourneyStep[]; readonly known: Learnt }[] = [];

beforeAll(async () => {
  network = await TestNetwork.start();
  const at = { day: await startWorkingDay(network), serviceId: await pantry(network) };
  for (const person of people)
    journeys.push({
      steps: wholeJourney(person, at),
      known: { caseId: '', referralId: '', reference: '' },
    });
});
afterAll(() => network.stop());

const send = ({ role, method, path, body }: Request, key: string): Promise<Answer> =>
  network.call(role, method, path, body, { headers: { 'idempotency-key': key } });

/** Sends a request, kills the runtime meanwhile or afterwards, and gives the answer if one came. */
const sendAndKill = async (request: Request, key: string, { answered, after }: (typeof points)[number]) => {
  const sent = send(request, key).catch(() => undefined);
  if (answered) await sent;
  await pause(after);
  await network.end('SIGKILL');
  return sent;
};

describe(`a runtime that is killed at ${points.length} points of the journey, by the seed ${seed}`, () => {
  it.each(points)('goes on from "$name" when killed $after ms after $when', async (point) => {
    const { steps: own, known } = journeys[point.journey]!;
    const step = own[point.index]!;
    const request = await step.request(known, network);
    const key = `${point.journey}-${point.index}`;
    const first = await sendAndKill(request, key, point);
    await network.begin();
    const again = await send(request, key);
    expect(again.status, JSON.stringify(again.body)).toBeLessThan(300);
    if (first !== undefined) {
      expect(first.status).toBeLessThan(300);
      const { version, ...place } = first.body;
      expect(again.body).toMatchObject(place['status'] === undefined ? {} : { status: place['status'] });
      expect(Number(again.body['version'])).toBeGreaterThanOrEqual(Number(version));
    }
    step.learn?.(known, again.body);
  });
});

describe('after all of it', () => {
  let stored: readonly Stored[];
  beforeAll(async () => {
    // A notice that was being sent is taken up again a few minutes later.
    await network.advance('PT10M');
    await network.advance('PT10M');
    stored = await scanTable(network);
  });

  const eventsOf = (caseId: string) =>
    stored
      .filter(({ pk, type }) => pk === `CASE#${caseId}` && type === 'event')
      .map(({ data }) => (data as { type: string }).type);

  it.each([0, 1])('each step of journey %i happened once', (number) => {
    const { steps: own, known } = journeys[number]!;
    const events = eventsOf(known.caseId);
    for (const { event } of own)
      expect({ event, times: events.filter((type) => type === event).length }).toEqual({ event, times: 1 });
  });

  it.each([0, 1])('journey %i is finished and its executions are over', async (number) => {
    const { known } = journeys[number]!;
    const { body } = await network.call('link-worker', 'GET', `/cases/${known.caseId}`);
    expect(body).toMatchObject({ status: 'closed', referrals: [{ status: 'completed' }] });
    const executions = await executionsOf(network, known.caseId);
    expect(executions.length).toBeGreaterThan(3);
    expect(executions.filter(({ status }) => status === 'FAILED')).toEqual([]);
  });

  it.each([0, 1])('each notice of journey %i is there once, and left at most once', async (number) => {
    const own = `ntc_${journeys[number]!.known.caseId.slice('cas_'.length)}`;
    const notices = stored
      .filter(({ type }) => type === 'notice')
      .map(({ data }) => data as { id: string; kind: string; state: string })
      .filter(({ id }) => id.startsWith(own));
    const kinds = notices.map(({ kind }) => kind).toSorted();
    expect(kinds).toEqual(['accepted', 'feedback', 'finish-link', 'message', 'message', 'news', 'referral-sent']);
    const left = (await outbox(network)).map(({ reference }) => reference).filter((id) => id.startsWith(own));
    const arrived = ['sent', 'delivered'];
    const sent = notices.filter(({ state }) => arrived.includes(state)).map(({ id }) => id);
    expect(left.toSorted()).toEqual(sent.toSorted());
    // A provider that has answered by the time its notice is sent need not be told to.
    expect(notices.filter(({ state }) => !arrived.includes(state) && state !== 'not-needed')).toEqual([]);
  });

  it('nothing was set aside on the way', async () => {
    expect(await network.local('dead-letters')).toEqual({ deadLetters: [] });
    expect(stored.filter(({ type }) => type === 'aside')).toEqual([]);
  });
});
