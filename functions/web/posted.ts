import { createHash } from 'node:crypto';
import type { Context as HonoContext } from 'hono';
import type { Idempotency } from '@fingerpost/kernel';
import { type FormValues, idempotencyField } from '@fingerpost/pages/form';
import { HttpError, httpProblems } from '../api/problem.ts';

const largestForm = 256 * 1024;

/** Reads a posted form: every value by name, and the hidden key that makes the step happen once. Refuses: HttpError when it is too large. */
export const readForm = async (
  c: HonoContext,
): Promise<{ values: FormValues; idempotency: Idempotency | undefined }> => {
  if (c.req.method !== 'POST') return { values: {}, idempotency: undefined };
  const text = await c.req.text();
  if (Buffer.byteLength(text) > largestForm) throw new HttpError(httpProblems.tooLarge);
  const fields = new URLSearchParams(text);
  const values: Record<string, string | string[]> = {};
  for (const name of new Set(fields.keys())) {
    const all = fields.getAll(name);
    values[name] = all.length === 1 ? (all[0] ?? '') : all;
  }
  const key = fields.get(idempotencyField);
  fields.delete(idempotencyField);
  const bodyHash = createHash('sha256').update(fields.toString()).digest('base64url').slice(0, 22);
  return {
    values,
    idempotency: key === null || key === '' ? undefined : { key, operation: 'web', path: c.req.path, bodyHash },
  };
};
