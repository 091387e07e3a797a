import { createHash } from 'node:crypto';
import type { Context } from 'hono';
import type * as z from 'zod';
import type { Idempotency, UseCase } from '@fingerpost/kernel';
import { HttpError, httpProblems } from './problem.ts';

export type Method = 'get' | 'post' | 'put' | 'patch';

/** One operation of the API: its use-case is its contract; the answer is parsed out, so only declared fields leave. */
export type ApiRoute = {
  readonly method: Method;
  /** The path under /api/v1, with parameters as in OpenAPI: /cases/{caseId}. */
  readonly path: string;
  readonly operationId: string;
  readonly summary: string;
  readonly door: UseCase<z.ZodType, unknown>;
  readonly answer: z.ZodType;
  /** For creates: 201 and where the new thing is, from the answer. */
  readonly created?: (answer: unknown) => string | undefined;
};

const largestBody = 256 * 1024;

const readBody = async (c: Context): Promise<{ text: string; fields: Record<string, unknown> }> => {
  if (c.req.method === 'GET') return { text: '', fields: {} };
  if (Number(c.req.header('content-length') ?? 0) > largestBody) throw new HttpError(httpProblems.tooLarge);
  const text = await c.req.text();
  if (Buffer.byteLength(text) > largestBody) throw new HttpError(httpProblems.tooLarge);
  if (text === '') return { text, fields: {} };
  if (!(c.req.header('content-type') ?? '').includes('json')) throw new HttpError(httpProblems.notJsonType);
  try {
    const parsed: unknown = JSON.parse(text);
    if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed)) throw new SyntaxError('not an object');
    return { text, fields: { ...parsed } };
  } catch {
    throw new HttpError(httpProblems.notJson);
  }
};

/** One request as a use-case sees it: path, query and body as one input, and what makes it happen once. */
export type ApiRequest = {
  readonly input: Record<string, unknown>;
  readonly idempotency: Idempotency | undefined;
  readonly ifMatch: number | undefined;
};

/** Reads a request. Path parameters win over the body. Refuses: HttpError for a body that is too large or no JSON. */
export const readRequest = async (c: Context, route: ApiRoute): Promise<ApiRequest> => {
  const { text, fields } = await readBody(c);
  const key = c.req.header('idempotency-key');
  const match = /^(?:W\/)?"?(\d+)"?$/.exec(c.req.header('if-match') ?? '')?.[1];
  return {
    input: { ...c.req.query(), ...fields, ...c.req.param() },
    idempotency:
      key === undefined || route.method === 'get'
        ? undefined
        : {
            key,
            operation: route.operationId,
            path: c.req.path,
            bodyHash: createHash('sha256').update(text).digest('base64url').slice(0, 22),
          },
    ifMatch: match === undefined ? undefined : Number(match),
  };
};
