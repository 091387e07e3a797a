import type { IncomingMessage, ServerResponse } from 'node:http';
import { parseJson, readBody, sendJson } from '../http.ts';
import { compose, sendRequest } from './compose.ts';
import type { Message, Outbox } from './outbox.ts';
import type { Template } from './templates.ts';
import { tokenFault } from './token.ts';

const largest = 256 * 1024;

/** What the stand-in for GOV.UK Notify needs. */
export type NotifyParts = {
  readonly outbox: Outbox;
  readonly templates: ReadonlyMap<string, Template>;
  readonly apiKey: string;
  readonly isDown: () => boolean;
};

const refuse = (response: ServerResponse, status: number, error: string, message: string): ServerResponse =>
  sendJson(response, status, { status_code: status, errors: [{ error, message }] });

const templateOf = (message: Message, base: string): unknown => ({
  id: message.template,
  version: 1,
  uri: `${base}/services/local/templates/${message.template}`,
});

const wire = (message: Message, base: string): unknown => ({
  id: message.id,
  reference: message.reference,
  type: message.channel,
  status: message.status,
  email_address: message.channel === 'email' ? message.recipient : null,
  phone_number: message.channel === 'sms' ? message.recipient : null,
  subject: message.subject,
  body: message.body,
  template: templateOf(message, base),
  created_at: message.at,
  sent_at: message.at,
  completed_at: message.at,
  scheduled_for: null,
});

const post = async (
  parts: NotifyParts,
  channel: string,
  sent: IncomingMessage,
  response: ServerResponse,
  base: string,
): Promise<ServerResponse> => {
  const parsed = sendRequest.safeParse(parseJson((await readBody(sent, largest))?.toString('utf8') ?? ''));
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    return refuse(response, 400, 'ValidationError', `${issue?.path.join('.') ?? ''} ${issue?.message ?? ''}`.trim());
  }
  const message = compose(channel, parsed.data, parts.templates);
  if (typeof message === 'string') return refuse(response, 400, 'BadRequestError', message);
  parts.outbox.add(message);
  return sendJson(response, 201, {
    id: message.id,
    reference: message.reference,
    content: { body: message.body, ...(message.subject === null ? {} : { subject: message.subject }) },
    uri: `${base}/v2/notifications/${message.id}`,
    template: templateOf(message, base),
    scheduled_for: null,
  });
};

/** Answers GOV.UK Notify's API: sends to the outbox, finds by id and by reference, and can be told to be down. */
export const notifyHandler =
  (parts: NotifyParts) =>
  async (sent: IncomingMessage, response: ServerResponse, url: URL): Promise<ServerResponse> => {
    if (parts.isDown()) return refuse(response, 503, 'Exception', 'Service unavailable');
    const fault = await tokenFault(sent.headers.authorization, parts.apiKey);
    if (fault !== undefined) return refuse(response, 403, 'AuthError', fault);
    const base = `http://${sent.headers.host ?? ''}`;
    const last = /^\/v2\/notifications(?:\/([^/]+))?$/u.exec(url.pathname);
    if (last === null) return refuse(response, 404, 'NoResultFound', 'No result found');
    const [, name] = last;
    if (sent.method === 'POST' && name !== undefined && ['email', 'sms', 'letter'].includes(name)) {
      return post(parts, name, sent, response, base);
    }
    if (sent.method === 'GET' && name === undefined) {
      const found = parts.outbox.list(url.searchParams.get('reference') ?? undefined);
      return sendJson(response, 200, {
        notifications: found.map((message) => wire(message, base)),
        links: { current: url.href },
      });
    }
    const message = sent.method === 'GET' && name !== undefined ? parts.outbox.find(name) : undefined;
    if (message === undefined) return refuse(response, 404, 'NoResultFound', 'No result found');
    return sendJson(response, 200, wire(message, base));
  };
