import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { opening } from '../support/journey.ts';
import { TestNetwork } from '../support/network.ts';
import { openOwnPage } from '../support/own-page.ts';
import { scanTable } from '../support/table.ts';
import { hiddenFields, type Seen, Visitor } from '../support/visitor.ts';

const nhsNumber = '9990000026';
const born = '1948-05-17';
const pin = '4071';

let network: TestNetwork;
let caseId: string;

beforeAll(async () => {
  network = await TestNetwork.start();
  const { patient, ...rest } = opening('Zora', 'Quill');
  const opened = await network.call('gp-practice', 'POST', '/cases', { ...rest, patient: { ...patient, nhsNumber } });
  expect(opened.status).toBe(201);
  caseId = String(opened.body['caseId']);
  await network.call('link-worker', 'POST', `/cases/${caseId}/allocation`);
  await openOwnPage(network, caseId);
});
afterAll(() => network.stop());

/** Goes by NHS login as whoever it says somebody is, and gives where that leads. */
const comeAs = async (visitor: Visitor, who: { nhsNumber: string; born: string; level: string }): Promise<Seen> => {
  let seen = await visitor.get('/open/me/nhs-login');
  let at = network.url;
  const trail: string[] = [];
  for (let step = 0; step < 12 && seen.location !== null; step += 1) {
    at = new URL(seen.location, at).href;
    trail.push(at);
    const choosing = at.includes('/interaction/') && !at.includes('?');
    seen = choosing ? await visitor.post(at, who) : await visitor.get(at);
  }
  const [first = ''] = trail;
  const asked = new URL(first).searchParams;
  expect(asked.get('scope')).toBe('openid profile');
  expect(JSON.parse(asked.get('vtr') ?? '')).toContain('P9.Cp.Cd');
  expect(trail.every((each) => !each.includes(nhsNumber))).toBe(true);
  return seen;
};

const tryPin = async (visitor: Visitor, page: Seen, typed: string): Promise<Seen> =>
  visitor.post('/open/me/nhs-login/pin', { ...hiddenFields(page.html), pin: typed });

describe('NHS login as a second way to a person’s own page', () => {
  it('is offered at the door', async () => {
    expect((await new Visitor(network).get('/open/me')).html).toContain('href="/open/me/nhs-login"');
  });

  it('takes the place of code and birth date; the PIN is asked for as ever', async () => {
    const visitor = new Visitor(network);
    const asked = await comeAs(visitor, { nhsNumber, born, level: 'P9' });
    expect(asked.status).toBe(200);
    expect(asked.html).toContain('Now type your PIN.');
    expect(asked.html).not.toMatch(/Zora|Quill|9990000026/);
    const wrong = await tryPin(visitor, asked, '9999');
    expect(wrong.status).toBe(422);
    expect(wrong.html).toContain('That PIN did not work.');
    const inside = await tryPin(visitor, wrong, pin);
    expect(inside.location).toBe('/open/me/page');
    const page = await visitor.get('/open/me/page');
    expect(page.html).toContain('Hello Zora');
    expect(page.html).not.toContain(nhsNumber);
  });

  it.each([
    ['an identity that was not proven', { nhsNumber, born, level: 'P5' }],
    ['somebody without an NHS number', { nhsNumber, born, level: 'P0' }],
    ['somebody else’s birth date', { nhsNumber, born: '1950-01-01', level: 'P9' }],
    ['a number nobody here has', { nhsNumber: '9990000034', born, level: 'P9' }],
  ])('opens nothing for %s, and says how to get on', async (_who, who) => {
    const seen = await comeAs(new Visitor(network), who);
    expect(seen.status).toBe(404);
    expect(seen.html).toContain('NHS login did not open your page');
    expect(seen.html).toContain('href="tel:');
    expect(seen.html).not.toMatch(/Zora|Quill/);
  });

  it('leads back to the door whoever comes without having been away', async () => {
    for (const path of ['callback?code=x&state=y', 'pin']) {
      const seen = await new Visitor(network).get(`/open/me/nhs-login/${path}`);
      expect(seen).toMatchObject({ status: 303, location: '/open/me' });
    }
  });

  it('leaves the NHS number nowhere but where it was', async () => {
    const holding = (await scanTable(network)).filter((item) => JSON.stringify(item).includes(nhsNumber));
    expect(holding.map(({ sk }) => sk)).toEqual(['0#person']);
  });
});
