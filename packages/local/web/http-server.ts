import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import type { Handler } from '../aws/aws-server.ts';
import { decodePath, readBody, sendBody, sendJson } from '../http.ts';
import { sendFault, sendGatewayAnswer } from './gateway-answer.ts';
import { gatewayEvent } from './gateway-event.ts';

const largestBody = 10 * 1024 * 1024;

// The routes of API Gateway, by the function behind each.
const doors = { api: 'ANY /api/{proxy+}', open: 'ANY /open/{proxy+}', web: '$default' } as const;
type Door = keyof typeof doors;

const doorOf = (path: string): Door => {
  if (path.startsWith('/api/')) return 'api';
  return path.startsWith('/open/') ? 'open' : 'web';
};

/** What the pages' port is made of. */
export type PageParts = {
  readonly invoke: (name: Door, event: unknown) => Promise<unknown>;
  readonly assets: (request: IncomingMessage, response: ServerResponse, path: string) => ServerResponse;
  readonly local: Handler;
  /** Told after every request that may have written something. */
  readonly onChange: () => void;
  readonly report: (message: string) => void;
};

const isRead = (method: string | undefined): boolean => method === 'GET' || method === 'HEAD' || method === 'OPTIONS';

const callFunction = async (
  parts: PageParts,
  request: IncomingMessage,
  response: ServerResponse,
  path: string,
): Promise<ServerResponse> => {
  const body = await readBody(request, largestBody);
  if (body === undefined) return sendJson(response, 413, { message: 'Request Entity Too Large' });
  const door = doorOf(path);
  try {
    const event = gatewayEvent(request, body, doors[door]);
    return sendGatewayAnswer(response, await parts.invoke(door, event));
  } catch (error) {
    // The path stays out of the message: some hold ids of cases.
    parts.report(`${door} broke: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
    if (error instanceof Error && error.name === 'Sandbox.Timedout')
      return sendJson(response, 503, { message: 'Service Unavailable' });
    return sendFault(response);
  } finally {
    if (!isRead(request.method)) parts.onChange();
  }
};

const route = async (parts: PageParts, request: IncomingMessage, response: ServerResponse): Promise<ServerResponse> => {
  const url = new URL(request.url ?? '/', 'http://localhost');
  const { pathname } = url;
  if (pathname === '/local') return sendBody(response, 308, { location: '/local/' });
  if (pathname.startsWith('/local/')) return parts.local(request, response, url);
  if (pathname.startsWith('/assets/'))
    return parts.assets(request, response, decodePath(pathname.slice('/assets/'.length)) ?? '');
  return callFunction(parts, request, response, pathname);
};

/** Answers on the pages' port as CloudFront, API Gateway and Lambda do together; only `/local/` is this machine's own. */
export const httpServer =
  (parts: PageParts): RequestListener =>
  (request, response) => {
    route(parts, request, response).catch((error: unknown) => {
      parts.report(`a request broke: ${String(error)}`);
      if (response.headersSent) response.destroy();
      else sendFault(response);
    });
  };
