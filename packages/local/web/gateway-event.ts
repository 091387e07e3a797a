import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { APIGatewayProxyEventV2 } from 'aws-lambda';

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

const two = (value: number): string => String(value).padStart(2, '0');

const logTime = (at: Date): string =>
  `${two(at.getUTCDate())}/${months[at.getUTCMonth()] ?? ''}/${at.getUTCFullYear()}:${two(at.getUTCHours())}:${two(at.getUTCMinutes())}:${two(at.getUTCSeconds())} +0000`;

// API Gateway hands over these as text and everything else, forms included, in base64.
const isText = (type: string): boolean => /^(?:text\/|application\/(?:json|xml|javascript)\b)/u.test(type);

const joined = (pairs: Iterable<readonly [string, string]>): Record<string, string> => {
  const all = new Map<string, string>();
  for (const [name, value] of pairs) {
    const before = all.get(name);
    all.set(name, before === undefined ? value : `${before},${value}`);
  }
  return Object.fromEntries(all);
};

const headersOf = (request: IncomingMessage, sourceIp: string): Record<string, string> => {
  const { cookie: _cookie, ...others } = request.headers;
  const sent = Object.entries(others).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, Array.isArray(value) ? value.join(',') : value] as const],
  );
  return { ...Object.fromEntries(sent), 'x-forwarded-for': sourceIp, 'x-forwarded-proto': 'http' };
};

/** Turns a request and its body into the event that API Gateway gives Lambda for an HTTP API, payload version 2.0. */
export const gatewayEvent = (request: IncomingMessage, body: Buffer, routeKey: string): APIGatewayProxyEventV2 => {
  const [rawPath = '/', ...query] = (request.url ?? '/').split('?');
  const rawQueryString = query.join('?');
  const sourceIp = request.socket.remoteAddress ?? '127.0.0.1';
  const method = request.method ?? 'GET';
  const host = request.headers.host ?? 'localhost';
  const cookies = request.headers.cookie?.split(/;\s*/u).filter((cookie) => cookie !== '');
  const asText = isText(request.headers['content-type'] ?? '');
  const at = new Date();
  const proxy = /^[A-Z]+ (.*)\{proxy\+\}$/u.exec(routeKey)?.[1];
  return {
    version: '2.0',
    routeKey,
    rawPath,
    rawQueryString,
    ...(cookies === undefined ? {} : { cookies }),
    headers: headersOf(request, sourceIp),
    ...(rawQueryString === '' ? {} : { queryStringParameters: joined(new URLSearchParams(rawQueryString)) }),
    ...(proxy === undefined ? {} : { pathParameters: { proxy: rawPath.slice(proxy.length) } }),
    requestContext: {
      accountId: '000000000000',
      apiId: 'local',
      domainName: host,
      domainPrefix: 'local',
      http: { method, path: rawPath, protocol: 'HTTP/1.1', sourceIp, userAgent: request.headers['user-agent'] ?? '' },
      requestId: randomUUID(),
      routeKey,
      stage: '$default',
      time: logTime(at),
      timeEpoch: at.getTime(),
    },
    ...(body.length === 0 ? {} : { body: body.toString(asText ? 'utf8' : 'base64') }),
    isBase64Encoded: body.length > 0 && !asText,
  };
};
