import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { type Runtime, startRuntime } from '../runtime.ts';
import { layMiniature, writeFunctions } from '../testing/functions.ts';
import { freePort } from '../testing/ports.ts';

const folder = mkdtempSync(join(tmpdir(), 'fingerpost-test-'));
let runtime: Runtime;
let port: number;

beforeAll(async () => {
  const paths = layMiniature(folder);
  writeFunctions(paths.functions, {
    api: `export const handler = async (event) => {
      const { searchParams } = new URL('http://x/?' + event.rawQueryString);
      const kind = searchParams.get('kind');
      if (kind === 'break') throw new Error('broken on purpose');
      if (kind === 'bytes') return { statusCode: 200, headers: { 'content-type': 'image/png' }, body: Buffer.from([137, 0, 255]).toString('base64'), isBase64Encoded: true };
      if (kind === 'broken-answer') return { statusCode: 'many' };
      if (kind === 'exit') process.exit(3);
      return event;
    };`,
  });
  port = await freePort();
  runtime = await startRuntime({ port, inMemory: true, quiet: true, paths });
}, 30_000);

afterAll(async () => {
  await runtime.stop();
  rmSync(folder, { recursive: true, force: true });
});

const url = (path: string): string => `${runtime.url}${path}`;

const eventOf = async (path: string, init: RequestInit = {}): Promise<APIGatewayProxyEventV2> =>
  (await (await fetch(url(path), init)).json()) as APIGatewayProxyEventV2;

type RawAnswer = { status: number | undefined; body: string };

/** Sends a path as it stands, which `fetch` would tidy up first. */
const rawGet = (path: string, headers: Record<string, string> = {}): Promise<RawAnswer> =>
  new Promise((resolve, reject) => {
    request({ host: '127.0.0.1', port, path, headers }, (answer) => {
      let body = '';
      answer.setEncoding('utf8').on('data', (text: string) => (body += text));
      answer.on('end', () => resolve({ status: answer.statusCode, body }));
    })
      .on('error', reject)
      .end();
  });

describe('the pages port', () => {
  test('gives a function the event that API Gateway would', async () => {
    const event = await eventOf('/api/v1/cases/a%20b?x=1&x=2&y=é', {
      headers: { cookie: 'one=1; two=2', 'X-Custom': 'yes', 'user-agent': 'tester' },
    });
    expect(event).toMatchObject({
      version: '2.0',
      routeKey: 'ANY /api/{proxy+}',
      rawPath: '/api/v1/cases/a%20b',
      rawQueryString: 'x=1&x=2&y=%C3%A9',
      queryStringParameters: { x: '1,2', y: 'é' },
      pathParameters: { proxy: 'v1/cases/a%20b' },
      cookies: ['one=1', 'two=2'],
      headers: { 'x-custom': 'yes', 'x-forwarded-proto': 'http', host: `localhost:${port}` },
      isBase64Encoded: false,
      requestContext: {
        stage: '$default',
        http: { method: 'GET', path: '/api/v1/cases/a%20b', sourceIp: '127.0.0.1', userAgent: 'tester' },
      },
    });
    expect(event.headers).not.toHaveProperty('cookie');
    expect(event).not.toHaveProperty('body');
  });

  test('hands JSON over as text and a form in base64', async () => {
    const json = await eventOf('/api/v1/x', {
      method: 'POST',
      body: '{"a":"é"}',
      headers: { 'content-type': 'application/json' },
    });
    expect(json).toMatchObject({ body: '{"a":"é"}', isBase64Encoded: false });
    const form = await eventOf('/api/v1/x', { method: 'POST', body: new URLSearchParams({ name: 'Sam & Jo' }) });
    expect(form.isBase64Encoded).toBe(true);
    expect(Buffer.from(form.body!, 'base64').toString()).toBe('name=Sam+%26+Jo');
  });

  test('sends back status, headers, every cookie and bytes', async () => {
    const page = await fetch(url('/anything'));
    expect(page.headers.getSetCookie()).toEqual(['a=1; Path=/', 'b=2; Path=/']);
    expect(page.headers.get('content-type')).toBe('text/html');
    expect(await page.text()).toContain('$default');
    const image = await fetch(url('/api/v1/x?kind=bytes'));
    expect([...new Uint8Array(await image.arrayBuffer())]).toEqual([137, 0, 255]);
  });

  test('answers as API Gateway does when a function breaks, answers nonsense or ends, and goes on', async () => {
    for (const kind of ['break', 'broken-answer', 'exit']) {
      const answer = await fetch(url(`/api/v1/x?kind=${kind}`));
      expect(answer.status).toBe(500);
      expect(await answer.json()).toEqual({ message: 'Internal Server Error' });
    }
    expect((await fetch(url('/api/v1/x'))).status).toBe(200);
  });

  test('refuses a body above 10 MB', async () => {
    const answer = await fetch(url('/api/v1/x'), { method: 'POST', body: Buffer.alloc(10 * 1024 * 1024 + 1) });
    expect(answer.status).toBe(413);
  });

  test('serves assets with their type and a long cache, and nothing beside them', async () => {
    const css = await fetch(url('/assets/app-0a1b2c3d.css'));
    expect(css.headers.get('content-type')).toContain('text/css');
    expect(css.headers.get('cache-control')).toContain('immutable');
    const again = await fetch(url('/assets/app-0a1b2c3d.css'), {
      headers: { 'if-none-match': css.headers.get('etag')! },
    });
    expect(again.status).toBe(304);
    for (const path of ['/assets/../beside.txt', '/assets/%2e%2e/beside.txt', '/assets/..%2fbeside.txt']) {
      expect((await rawGet(path)).body).not.toContain('not to be served');
    }
    for (const path of ['/assets/..%2fbeside.txt', '/assets/%', '/assets/', '/assets/none.css']) {
      expect([path, (await rawGet(path)).status]).toEqual([path, 404]);
    }
  });

  test('shows its local pages to this machine only', async () => {
    for (const path of [
      '/local/',
      '/local/outbox',
      '/local/executions',
      '/local/clock',
      '/local/log',
      '/local/dead-letters',
      '/local/notify',
    ]) {
      expect([path, (await fetch(url(path), { headers: { accept: 'text/html' } })).status]).toEqual([path, 200]);
    }
    expect((await rawGet('/local/outbox', { host: 'evil.example' })).status).toBe(403);
    const foreign = await fetch(url('/local/clock'), {
      method: 'POST',
      body: '{"advance":"P1D"}',
      headers: { origin: 'http://evil.example' },
    });
    expect(foreign.status).toBe(403);
    expect((await fetch(url('/local/nothing'))).status).toBe(404);
  });

  test('refuses a clock that would go back, and what is no duration', async () => {
    for (const body of ['{"to":"2001-01-01T00:00:00Z"}', '{"advance":"tomorrow"}', '{}', 'nothing']) {
      expect((await fetch(url('/local/clock'), { method: 'POST', body })).status).toBe(400);
    }
  });

  test('redrives, reconciles and switches Notify', async () => {
    const post = async (path: string, body = '') => await (await fetch(url(path), { method: 'POST', body })).json();
    expect(await post('/local/redrive')).toEqual({
      records: { handled: 0, failed: 0 },
      record: { redriven: 0 },
      send: { sent: 0 },
    });
    expect(await post('/local/reconcile')).toEqual({ started: 0 });
    expect(await post('/local/notify', '{"down":true}')).toEqual({ down: true });
    const notify = `http://127.0.0.1:${port + 2}/v2/notifications`;
    expect((await fetch(notify)).status).toBe(503);
    await post('/local/notify', '{"down":false}');
    expect((await fetch(notify)).status).toBe(403);
  });

  test('keeps what the functions log out of the terminal and in one file', async () => {
    await fetch(url('/logged'));
    await vi.waitFor(async () => expect(await (await fetch(url('/local/log'))).text()).toContain('"path":"/logged"'));
    expect(readFileSync(runtime.logFile, 'utf8')).toContain('"path":"/logged"');
  });
});
