import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { opening } from '../support/journey.ts';
import { TestNetwork } from '../support/network.ts';
import { Visitor } from '../support/visitor.ts';

let network: TestNetwork;
let token: string;
let worker: Visitor;
let caseId: string;
let sent = 0;

const phone = '07700 900638';
const mark = 'quillmark';

beforeAll(async () => {
  network = await TestNetwork.start();
  const secret = JSON.parse(readFileSync(join(network.folder, 'secret.json'), 'utf8')) as { inboundToken: string };
  token = secret.inboundToken;
  const asked = opening('Perpetua', 'Inbound');
  const opened = await network.call('gp-practice', 'POST', '/cases', {
    ...asked,
    patient: { ...asked.patient, phone },
  });
  caseId = String(opened.body['caseId']);
  await network.call('link-worker', 'POST', `/cases/${caseId}/allocation`);
  await network.advance('PT0S');
  worker = await Visitor.as(network, 'link-worker');
}, 120_000);
afterAll(() => network.stop());

type Handed = { readonly authorization?: string; readonly type?: string };

const handIn = (
  channel: 'sms' | 'email',
  body: string | Uint8Array<ArrayBuffer>,
  { authorization, type }: Handed = {},
) =>
  fetch(`${network.url}/open/inbound/${channel}`, {
    method: 'POST',
    headers: {
      authorization: authorization ?? `Bearer ${token}`,
      'content-type': type ?? (channel === 'sms' ? 'application/json' : 'message/rfc822'),
    },
    body,
  });

/** A text as GOV.UK Notify's documentation shows it. */
const text = (message: string, changes: Record<string, unknown> = {}): string => {
  sent += 1;
  return JSON.stringify({
    id: `3d1ce039-5476-414c-99b2-fac1e6add${String(100 + sent)}`,
    source_number: '447700900638',
    destination_number: '07700987654',
    message,
    date_received: '2017-05-14T12:15:30.000000Z',
    ...changes,
  });
};

const messages = async (): Promise<string> => (await worker.get(`/cases/${caseId}/own/messages`)).html;
const logged = (): string => readFileSync(join(network.folder, 'functions.log'), 'utf8');

describe('texts that are handed in', () => {
  it('lands in the messages of the person, and says nothing in its answer', async () => {
    const answer = await handIn('sms', text(`I can come on Monday ${mark}`));
    expect([answer.status, await answer.text()]).toEqual([204, '']);
    expect(await messages()).toContain(`I can come on Monday ${mark}`);
  });

  it.each([
    ['another token', `Bearer ${'x'.repeat(32)}`],
    ['no token', ''],
    ['another scheme', 'Basic abc'],
    ['an empty one', 'Bearer '],
  ])('is refused with %s, without a body', async (_, authorization) => {
    const answer = await handIn('sms', text('let me in'), { authorization });
    expect([answer.status, await answer.text()]).toEqual([401, '']);
    expect(await messages()).not.toContain('let me in');
  });

  it('happens once when it is handed in fifty times at once, and again later', async () => {
    const same = text('fifty at once');
    const answers = await Promise.all(Array.from({ length: 50 }, async () => (await handIn('sms', same)).status));
    expect(answers).toContain(204);
    expect(answers.every((status) => status === 204 || status === 503)).toBe(true);
    expect((await handIn('sms', same)).status).toBe(204);
    expect((await messages()).split('fifty at once')).toHaveLength(2);
  });

  it.each([
    ['no JSON', 'x', 400],
    ['nothing', '', 400],
    ['another shape', '{"id": 1}', 400],
    ['what is too large', JSON.stringify({ message: 'x'.repeat(70_000) }), 413],
  ])('is refused with %s, without a body', async (_, body, status) => {
    const answer = await handIn('sms', body);
    expect([answer.status, await answer.text()]).toEqual([status, '']);
  });

  it('becomes a task of the administrators from a number that nobody has', async () => {
    expect((await handIn('sms', text('who am I', { source_number: '447700900999' }))).status).toBe(204);
    const admin = await Visitor.as(network, 'network-admin');
    expect((await admin.get('/work')).html).toContain('Read a reply, and say whose it is');
  });

  it('answers its sender once an hour, with no word of theirs', async () => {
    await network.advance('PT0S');
    const { messages: outbox } = (await network.local('outbox')) as {
      messages: { recipient: string; body: string }[];
    };
    const answers = outbox.filter(({ recipient }) => recipient === '447700900638');
    expect(answers).toHaveLength(1);
    expect(answers[0]?.body).toMatch(/^We have your message\. .* by .*999\.$/);
    const strangers = outbox.filter(({ recipient }) => recipient === '447700900999');
    expect(strangers.map(({ body }) => /team|link/i.test(body))).toEqual([false]);
  });
});

describe('e-mails that are handed in', () => {
  const email = (...lines: readonly string[]): string => lines.join('\r\n');

  it('is read with its attachments counted and the message it answers left out, and waits for a person without its token', async () => {
    const raw = email(
      'From: Otty <otty@example.org>',
      'To: reply@localhost',
      'Subject: =?utf-8?q?Re=3A_Caf=C3=A9?=',
      'Message-ID: <one@example.org>',
      'MIME-Version: 1.0',
      'Content-Type: multipart/mixed; boundary="b"',
      '',
      '--b',
      'Content-Type: text/plain; charset=utf-8',
      '',
      'Yes, gladly.',
      '',
      'On Monday, the team wrote:',
      '> When can you come?',
      '--b',
      'Content-Type: image/png',
      'Content-Disposition: attachment; filename="x.png"',
      'Content-Transfer-Encoding: base64',
      '',
      'AAAA',
      '--b--',
    );
    expect((await handIn('email', raw)).status).toBe(204);
    expect((await handIn('email', raw)).status).toBe(204);
    const admin = await Visitor.as(network, 'network-admin');
    const tasks = [...(await admin.get('/work')).html.matchAll(/href="(\/tasks\/[^"]+)"/g)].map(([, at]) => at ?? '');
    const pages = await Promise.all(
      tasks.map(async (at) => (await admin.get((await admin.get(at)).location ?? '')).html),
    );
    const read = pages.filter((html) => html.includes('Yes, gladly.'));
    expect(read).toHaveLength(1);
    expect(read[0]).toContain('1, which we do not keep');
    expect(read[0]).not.toContain('When can you come');
  });

  it.each([
    ['without a sender', 'Subject: hello\r\n\r\nwords', 400],
    ['that is no e-mail', new Uint8Array([0, 255, 254, 0, 1]), 400],
    ['that is too large', `From: a@example.org\r\n\r\n${'x'.repeat(5 * 1024 * 1024)}`, 413],
  ])('is refused %s, without a body', async (_, raw, status) => {
    const answer = await handIn('email', raw);
    expect([answer.status, await answer.text()]).toEqual([status, '']);
  });
});

it('leaves no word, number or address of anybody in the log', () => {
  const log = logged();
  expect(log).toContain('reply.handed-in');
  expect(log).not.toMatch(/quillmark|fifty at once|900638|900999|otty@|gladly/);
});
