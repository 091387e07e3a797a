import { once } from 'node:events';
import { createServer, type IncomingMessage, type RequestListener, type Server, type ServerResponse } from 'node:http';
import { StartProblem } from './start-problem.ts';

/** A server on loopback that can be stopped. */
export type Listening = { readonly stop: () => Promise<void> };

const inUse = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';

/** Tells a person that a port is taken and what to do. */
const portInUse = (port: number, what: string, firstPort: number): StartProblem =>
  new StartProblem(
    `Port ${port} is in use by another program, and Fingerpost needs it for ${what}. Stop that program, or start Fingerpost on other ports with PORT=${firstPort + 1000} npm start (it uses that port and the three after it).`,
  );

const stopServer = async (server: Server): Promise<void> => {
  const closed = once(server, 'close');
  server.close();
  server.closeAllConnections();
  await closed;
};

/** Listens on loopback only. Refuses: a port in use, naming it and what it is for. */
export const listen = async (
  handler: RequestListener,
  port: number,
  what: string,
  firstPort: number,
): Promise<Listening> => {
  const server = createServer(handler);
  try {
    server.listen(port, '127.0.0.1');
    await once(server, 'listening');
  } catch (error) {
    throw inUse(error) ? portInUse(port, what, firstPort) : error;
  }
  return { stop: () => stopServer(server) };
};

/** Refuses early: a port that will be needed and is in use. */
export const checkPort = async (port: number, what: string, firstPort: number): Promise<void> => {
  const trial = await listen(() => undefined, port, what, firstPort);
  await trial.stop();
};

/** Reads a whole request body, or answers undefined once it is longer than the limit in bytes. */
export const readBody = async (request: IncomingMessage, limit: number): Promise<Buffer | undefined> => {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request) {
    const bytes = Buffer.isBuffer(chunk) ? chunk : Buffer.from(String(chunk));
    length += bytes.length;
    if (length <= limit) chunks.push(bytes);
  }
  return length > limit ? undefined : Buffer.concat(chunks);
};

/** Sends a whole answer with its length; what it gives back is the proof that a handler answered. */
export const sendBody = (
  response: ServerResponse,
  status: number,
  headers: Readonly<Record<string, string | readonly string[]>>,
  body: string | Uint8Array = '',
): ServerResponse => {
  const bytes = Buffer.from(body);
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
  // A 304 carries no body, and its length would be taken for that of the thing itself.
  if (status !== 304) response.setHeader('content-length', bytes.length);
  return response.writeHead(status).end(bytes);
};

/** Sends JSON that nothing may cache. */
export const sendJson = (
  response: ServerResponse,
  status: number,
  body: unknown,
  type = 'application/json',
): ServerResponse =>
  sendBody(response, status, { 'content-type': type, 'cache-control': 'no-store' }, JSON.stringify(body));

/** Sends an HTML page that nothing may cache. */
export const sendHtml = (response: ServerResponse, status: number, page: string): ServerResponse =>
  sendBody(response, status, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' }, page);

/** Reads the escapes of a path, or gives undefined when they are broken. */
export const decodePath = (path: string): string | undefined => {
  try {
    return decodeURIComponent(path);
  } catch {
    return undefined;
  }
};

/** Reads JSON text, or gives undefined when it is none. */
export const parseJson = (text: string): unknown => {
  try {
    const value: unknown = JSON.parse(text);
    return value;
  } catch {
    return undefined;
  }
};
