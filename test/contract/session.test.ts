import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { functionEnvironment, portsFrom } from '../../packages/local/settings.ts';
import { TestNetwork } from '../support/network.ts';
import { Visitor } from '../support/visitor.ts';

let network: TestNetwork;
let ask: (path: string, cookie: string) => Promise<Response>;
let session: string;
let attempt: string;

const minute = 60_000;
const name = '__Host-fingerpost';

/** The pages run in this process, whose clock can be moved, in front of a real table, store and keys. */
beforeAll(async () => {
  network = await TestNetwork.start();
  const environment = functionEnvironment(portsFrom(network.port), undefined, {});
  Object.assign(process.env, environment, { POWERTOOLS_LOG_LEVEL: 'SILENT' });
  const { webApp } = await import('../../functions/web/app.tsx');
  const app = webApp();
  ask = async (path, cookie) => app.request(`${network.url}${path}`, { headers: { cookie } });
  session = (await Visitor.as(network, 'network-admin')).jar.get(name) ?? '';
  const visitor = new Visitor(network);
  await visitor.get('/sign-in');
  attempt = visitor.jar.get(`${name}-sign-in`) ?? '';
}, 120_000);
afterAll(() => network.stop());
afterEach(() => {
  vi.useRealTimers();
});

/** Moves the real clock of this process, and nothing but the clock. */
const later = (milliseconds: number, from: number): void => {
  vi.useFakeTimers({ toFake: ['Date'], now: from + milliseconds });
};

const renewed = (answer: Response): string | undefined =>
  answer.headers
    .getSetCookie()
    .map((set) => new RegExp(`^${name}=([^;]+)`).exec(set)?.[1])
    .find((value) => value !== undefined);

describe('a session', () => {
  it('lasts 30 minutes without a request, and not longer', async () => {
    const start = Date.now();
    later(29 * minute, start);
    expect((await ask('/organisations', `${name}=${session}`)).status).toBe(200);
    later(31 * minute, start);
    const ended = await ask('/organisations', `${name}=${session}`);
    expect(ended.status).toBe(303);
    expect(ended.headers.get('location')).toBe('/sign-in?to=%2Forganisations');
  });

  it('is kept awake by requests, but for 10 hours at most', async () => {
    const start = Date.now();
    let cookie = session;
    for (let passed = 20; passed < 600; passed += 20) {
      later(passed * minute, start);
      const answer = await ask('/organisations', `${name}=${cookie}`);
      expect(answer.status, `after ${String(passed)} minutes`).toBe(200);
      cookie = renewed(answer) ?? cookie;
    }
    expect(cookie).not.toBe(session);
    later(601 * minute, start);
    expect((await ask('/organisations', `${name}=${cookie}`)).status).toBe(303);
  });

  it('keeps to the real clock when the domain clock is moved', async () => {
    process.env['CLOCK_OFFSET_MS'] = String(90 * 24 * 60 * minute);
    expect((await ask('/organisations', `${name}=${session}`)).status).toBe(200);
    delete process.env['CLOCK_OFFSET_MS'];
  });

  it('is set for this host only, out of reach of scripts and of other sites', async () => {
    later(5 * minute, Date.now());
    const [set] = (await ask('/organisations', `${name}=${session}`)).headers.getSetCookie();
    expect(set).toMatch(/; Path=\/; HttpOnly; Secure; SameSite=Lax$/);
    expect(set).not.toMatch(/Domain|Max-Age|Expires/i);
  });
});

describe('a sign-in under way', () => {
  const state = 'code=x&state=not-the-one';

  it('is refused when its answer does not fit', async () => {
    const answer = await ask(`/sign-in/callback?${state}`, `${name}-sign-in=${attempt}`);
    expect(answer.headers.get('location')).toBe('/?sign-in=failed');
  });

  it('is forgotten after 10 minutes', async () => {
    later(11 * minute, Date.now());
    const answer = await ask(`/sign-in/callback?${state}`, `${name}-sign-in=${attempt}`);
    expect(answer.headers.get('location')).toBe('/?sign-in=expired');
  });

  it('is nobody’s without its cookie', async () => {
    expect((await ask(`/sign-in/callback?${state}`, '')).headers.get('location')).toBe('/?sign-in=expired');
  });
});
