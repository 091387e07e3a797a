import { readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import * as z from 'zod';
import type { Handler } from '../aws/aws-server.ts';
import { addDuration } from '../clock/duration.ts';
import { parseJson, readBody, sendBody, sendHtml, sendJson } from '../http.ts';
import { type InboundReply, inboundReply } from '../notify/inbound.ts';
import type { Message } from '../notify/outbox.ts';
import type { Execution } from '../workflow/executions.ts';
import type { OpenedDemoPage } from '../runtime-options.ts';
import { executionsPage, localHome, outboxPage, ownPagesPage } from './local-pages.ts';

const largest = 64 * 1024;
const logTail = 200_000;

/** What the runtime lets a person or a test see and do. */
export type LocalControls = {
  readonly now: () => number;
  readonly advanceTo: (time: number) => Promise<void>;
  readonly messages: () => readonly Message[];
  /** Hands in what somebody answers by text or e-mail, and gives the status it gets. */
  readonly handIn: (reply: InboundReply) => Promise<number>;
  readonly setNotifyDown: (down: boolean) => void;
  readonly isNotifyDown: () => boolean;
  /** With what the own pages of demo people can be opened. */
  readonly ownPages: () => readonly OpenedDemoPage[];
  readonly executions: () => readonly Execution[];
  readonly deadLetters: () => unknown;
  readonly redrive: () => Promise<unknown>;
  readonly reconcile: () => Promise<unknown>;
  readonly logFile: string;
};

type Answer = (
  controls: LocalControls,
  request: IncomingMessage,
  response: ServerResponse,
) => Promise<ServerResponse> | ServerResponse;

const move = z.union([z.object({ advance: z.string() }), z.object({ to: z.iso.datetime({ offset: true }) })]);
const notifySwitch = z.object({ down: z.boolean() });

const wantsJson = (request: IncomingMessage): boolean => request.headers.accept?.includes('text/html') !== true;

const bodyOf = async (request: IncomingMessage): Promise<unknown> => {
  const text = (await readBody(request, largest))?.toString('utf8') ?? '';
  return parseJson(text) ?? Object.fromEntries(new URLSearchParams(text));
};

const nowBody = (controls: LocalControls): unknown => ({ now: new Date(controls.now()).toISOString() });

const moveClock: Answer = async (controls, request, response) => {
  const wanted = move.safeParse(await bodyOf(request)).data;
  // Read once: a millisecond may pass between two readings, and PT0S must not lie in the past for it.
  const now = controls.now();
  const target =
    wanted === undefined ? undefined : 'to' in wanted ? Date.parse(wanted.to) : addDuration(now, wanted.advance);
  if (target === undefined) {
    return sendJson(response, 400, {
      message: 'Give {"advance": "P3D"}, an ISO 8601 duration, or {"to": "2026-03-01T09:00:00Z"}.',
    });
  }
  if (target < now) return sendJson(response, 400, { message: 'The clock only moves forward.' });
  await controls.advanceTo(target);
  if (!wantsJson(request)) return sendBody(response, 303, { location: '/local/' });
  return sendJson(response, 200, nowBody(controls));
};

const switchNotify: Answer = async (controls, request, response) => {
  const wanted = notifySwitch.safeParse(await bodyOf(request)).data;
  if (wanted === undefined) return sendJson(response, 400, { message: 'Give {"down": true} or {"down": false}.' });
  controls.setNotifyDown(wanted.down);
  return sendJson(response, 200, wanted);
};

const showOutbox: Answer = (controls, request, response) =>
  wantsJson(request)
    ? sendJson(response, 200, { messages: controls.messages() })
    : sendHtml(response, 200, outboxPage(controls.messages()));

const answerAsPerson: Answer = async (controls, request, response) => {
  const reply = inboundReply.safeParse(await bodyOf(request)).data;
  if (reply === undefined)
    return sendJson(response, 400, { message: 'Give {"channel": "sms" or "email", "from": …, "words": …}.' });
  const status = await controls.handIn(reply);
  if (!wantsJson(request)) return sendBody(response, 303, { location: '/local/outbox' });
  return sendJson(response, 200, { status });
};

const showExecutions: Answer = (controls, request, response) => {
  if (!wantsJson(request)) return sendHtml(response, 200, executionsPage(controls.executions()));
  const executions = controls.executions().map(({ name, status, transitions, lookAt }) => ({
    name,
    status,
    transitions,
    lookAt: new Date(lookAt).toISOString(),
  }));
  return sendJson(response, 200, { executions });
};

const answers = new Map<string, Answer>([
  ['GET /local/', (controls, _request, response) => sendHtml(response, 200, localHome(controls.now()))],
  ['GET /local/clock', (controls, _request, response) => sendJson(response, 200, nowBody(controls))],
  ['POST /local/clock', moveClock],
  ['GET /local/notify', (controls, _request, response) => sendJson(response, 200, { down: controls.isNotifyDown() })],
  ['POST /local/notify', switchNotify],
  ['GET /local/outbox', showOutbox],
  [
    'GET /local/own-pages',
    (controls, request, response) =>
      wantsJson(request)
        ? sendJson(response, 200, { ownPages: controls.ownPages() })
        : sendHtml(response, 200, ownPagesPage(controls.ownPages())),
  ],
  ['POST /local/inbound', answerAsPerson],
  ['GET /local/executions', showExecutions],
  [
    'GET /local/dead-letters',
    (controls, _request, response) => sendJson(response, 200, { deadLetters: controls.deadLetters() }),
  ],
  [
    'GET /local/log',
    (controls, _request, response) =>
      sendBody(
        response,
        200,
        { 'content-type': 'text/plain; charset=utf-8' },
        readFileSync(controls.logFile, 'utf8').slice(-logTail),
      ),
  ],
  ['POST /local/redrive', async (controls, _request, response) => sendJson(response, 200, await controls.redrive())],
  [
    'POST /local/reconcile',
    async (controls, _request, response) => sendJson(response, 200, await controls.reconcile()),
  ],
]);

const isLocalHost = (host: string | undefined): boolean => /^(?:localhost|127\.0\.0\.1)(?::\d+)?$/u.test(host ?? '');

const isForeign = (request: IncomingMessage): boolean => {
  const { origin } = request.headers;
  return (
    !isLocalHost(request.headers.host) || (origin !== undefined && URL.parse(origin)?.host !== request.headers.host)
  );
};

/** Answers `/local/`: for people and tools on this machine, not for pages of other sites that a browser has open. */
export const localHandler =
  (controls: LocalControls): Handler =>
  async (request, response, { pathname }) => {
    if (isForeign(request)) return sendJson(response, 403, { message: 'Only from this machine.' });
    const answer = answers.get(`${request.method === 'HEAD' ? 'GET' : (request.method ?? '')} ${pathname}`);
    if (answer === undefined) return sendJson(response, 404, { message: 'Not found' });
    return answer(controls, request, response);
  };
