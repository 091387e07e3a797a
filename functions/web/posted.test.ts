import { Hono } from 'hono';
import { describe, expect, it } from 'vitest';
import { HttpError } from '../api/problem.ts';
import { readForm } from './posted.ts';

type Read = Awaited<ReturnType<typeof readForm>>;

const reading = async (body: string, method = 'POST'): Promise<Read> => {
  const app = new Hono();
  let read: Read | undefined;
  let broken: unknown;
  app.all('/cases', async (c) => {
    read = await readForm(c);
    return c.text('');
  });
  app.onError((error, c) => {
    broken = error;
    return c.text('');
  });
  await app.request('/cases', method === 'POST' ? { method, body } : {});
  if (read === undefined) throw broken;
  return read;
};

describe('readForm', () => {
  it('gives one value as text and several as a list', async () => {
    const { values } = await reading('name=Peggy+Ash&needs=food&needs=housing&note=%0D%0A');
    expect(values).toEqual({ name: 'Peggy Ash', needs: ['food', 'housing'], note: '\r\n' });
  });

  it('makes the hidden key one request of this path, told from others by what else was posted', async () => {
    const one = await reading('idempotencyKey=k1&name=a');
    const same = await reading('name=a&idempotencyKey=k1');
    const other = await reading('idempotencyKey=k1&name=b');
    expect(one.idempotency).toMatchObject({ key: 'k1', operation: 'web', path: '/cases' });
    expect(same.idempotency?.bodyHash).toBe(one.idempotency?.bodyHash);
    expect(other.idempotency?.bodyHash).not.toBe(one.idempotency?.bodyHash);
  });

  it('makes no request of a form without a key, and reads nothing of a GET', async () => {
    expect((await reading('name=a')).idempotency).toBeUndefined();
    expect(await reading('', 'GET')).toEqual({ values: {}, idempotency: undefined });
  });

  it('refuses a form of more than 256 KB by its bytes, not its characters', async () => {
    await expect(reading(`note=${'a'.repeat(256 * 1024 - 5)}`)).resolves.toBeDefined();
    await expect(reading(`note=${'ü'.repeat(140_000)}`)).rejects.toBeInstanceOf(HttpError);
  });
});
