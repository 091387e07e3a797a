import type { ServerResponse } from 'node:http';
import * as z from 'zod';
import { sendBody, sendJson } from '../http.ts';

const result = z.object({
  statusCode: z.coerce.number().int().min(100).max(599),
  headers: z.record(z.string(), z.coerce.string()).nullish(),
  cookies: z.array(z.string()).nullish(),
  body: z.string().nullish(),
  isBase64Encoded: z.boolean().nullish(),
});

/** Sends what a function answered, as API Gateway does; an answer without a status is JSON, and a broken one is a 500. */
export const sendGatewayAnswer = (response: ServerResponse, answer: unknown): ServerResponse => {
  if (typeof answer !== 'object' || answer === null || !('statusCode' in answer))
    return sendJson(response, 200, answer);
  const parsed = result.safeParse(answer);
  if (!parsed.success) return sendFault(response);
  const { statusCode, headers, cookies, body, isBase64Encoded } = parsed.data;
  const { 'content-length': _length, ...sent } = Object.fromEntries(
    Object.entries(headers ?? {}).map(([name, value]) => [name.toLowerCase(), value]),
  );
  return sendBody(
    response,
    statusCode,
    {
      ...sent,
      ...(cookies === null || cookies === undefined || cookies.length === 0 ? {} : { 'set-cookie': cookies }),
    },
    Buffer.from(body ?? '', isBase64Encoded === true ? 'base64' : 'utf8'),
  );
};

/** Answers for a function that broke, as API Gateway does. */
export const sendFault = (response: ServerResponse): ServerResponse =>
  sendJson(response, 500, { message: 'Internal Server Error' });
