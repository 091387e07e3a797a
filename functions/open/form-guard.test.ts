import { keyedSecrets } from '@fingerpost/store';
import { Hono } from 'hono';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { addressOf, doubtsAbout, guardFields, trapField } from './form-guard.ts';

const context = { secrets: keyedSecrets(new Uint8Array(32).fill(3)) };
const after = (seconds: number): void => void vi.advanceTimersByTime(seconds * 1000);
const saidOf = (values: Record<string, string>) => doubtsAbout(values, context).map(({ message }) => message);

describe('the guard of a public form', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('has no doubt about a form that a person filled in', () => {
    const hidden = guardFields(context);
    after(40);
    expect(saidOf(hidden)).toEqual([]);
    expect(saidOf({ ...hidden, [trapField]: '' })).toEqual([]);
  });

  it('asks again where a form came quicker than anybody types', () => {
    const hidden = guardFields(context);
    after(1);
    expect(saidOf(hidden)[0]).toContain('very quick');
  });

  it('asks again where the box that nobody sees was filled in', () => {
    const hidden = guardFields(context);
    after(40);
    expect(saidOf({ ...hidden, [trapField]: 'https://cheap.example' })[0]).toContain('press Send again');
  });

  it('asks again after a day, without a time, and with a time that somebody made up', () => {
    const hidden = guardFields(context);
    after(25 * 60 * 60);
    expect(saidOf(hidden)[0]).toContain('long time');
    expect(saidOf({})[0]).toContain('long time');
    expect(saidOf({ opened: String(Date.now() / 1000 - 60) })[0]).toContain('long time');
  });
});

describe('the address of a form', () => {
  const addressIn = async (headers: Record<string, string>, sourceIp = '10.0.0.9'): Promise<string> => {
    const app = new Hono().get('/', (c) => c.text(addressOf(c)));
    const env = { event: { requestContext: { http: { sourceIp } } } };
    return (await app.request('/', { headers }, env)).text();
  };

  it('is the viewer that CloudFront names before itself', async () => {
    expect(await addressIn({ 'x-forwarded-for': '203.0.113.5, 130.176.0.1' })).toBe('203.0.113.5');
    expect(await addressIn({ 'x-forwarded-for': '1.2.3.4, 203.0.113.5, 130.176.0.1' })).toBe('203.0.113.5');
  });

  it('is the nearest one where nothing stands between', async () => {
    expect(await addressIn({})).toBe('10.0.0.9');
    expect(await addressIn({ 'x-forwarded-for': '203.0.113.5' })).toBe('10.0.0.9');
  });

  it('takes all that one IPv6 line has as one', async () => {
    const one = await addressIn({ 'x-forwarded-for': '2001:db8:1:2:a::1, 130.176.0.1' });
    expect(one).toBe(await addressIn({ 'x-forwarded-for': '2001:db8:1:2:b::9, 130.176.0.1' }));
  });
});
