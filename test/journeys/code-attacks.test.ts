import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Accepted, acceptedByLink, answerBy, volunteer } from '../support/answer-link.ts';
import { askCode, codePhone, codeSent, enterCode, registerCodes, wrongOf } from '../support/codes.ts';
import { done } from '../support/journey.ts';
import { TestNetwork } from '../support/network.ts';
import { scanTable, type Stored } from '../support/table.ts';
import { hiddenFields, Visitor } from '../support/visitor.ts';

let network: TestNetwork;
beforeAll(async () => {
  network = await TestNetwork.start();
});
afterAll(() => network.stop());

const person = /Zora|Quill|07700 900751|Sorrel Bank|1948|ring in the morning/i;
const codes: string[] = [];

/** A referral that was accepted by link, an hour after whatever was tried before, so that codes can be asked for. */
const accepted = async (): Promise<Accepted> => {
  await network.advance('PT61M');
  return acceptedByLink(network, 'Quill');
};
const codeFor = async (reference: string): Promise<string> => {
  const code = await codeSent(network, reference);
  codes.push(code);
  return code;
};
/** Somebody on whose device a code was typed. */
const known = async ({ attended, reference }: Accepted): Promise<Visitor> => {
  const visitor = volunteer(network);
  await askCode(visitor, attended);
  expect((await enterCode(visitor, attended, await codeFor(reference))).location).toBe(`${attended}/person`);
  return visitor;
};

describe('what comes before a link leads to the person', () => {
  it('is how to register a number, or to sign in, or to ring, where codes could only go where the link went', async () => {
    const { attended } = await acceptedByLink(network, 'Quill');
    const visitor = volunteer(network);
    expect((await visitor.get(`${attended}/person`)).location).toBe(`${attended}/code`);
    const { html } = await visitor.get(`${attended}/code`);
    for (const part of ['has registered no mobile number', '/sign-in?to=', 'Codes and devices', 'Ring '])
      expect(html).toContain(part);
    const asked = await visitor.post(`${attended}/code`, { idempotencyKey: 'none', name: 'Sam Lee' });
    expect(asked.status).toBe(409);
  });

  it('is a code by text to a number that only somebody signed in can register', async () => {
    expect(await registerCodes(network, { phone: '0113 496 0000' })).toMatchObject({ status: 422 });
    expect((await volunteer(network).post('/our-services/codes', { phone: '07700 900999' })).status).not.toBe(200);
    expect(await registerCodes(network)).toMatchObject({ status: 303 });
    const found = await accepted();
    const { attended, reference, referralId } = found;
    const visitor = volunteer(network);
    const asked = await askCode(visitor, attended);
    expect(asked.location).toBe(`${attended}/code/entry`);
    const cookie = asked.headers.getSetCookie().join();
    expect(cookie).toMatch(/^__Host-fingerpost-device=.*Max-Age=\d{8}.*HttpOnly.*Secure/);
    const entry = await visitor.get(`${attended}/code/entry`);
    expect(entry.html).toContain(`ends in ${codePhone.slice(-2)}`);
    for (const { html } of [entry, await visitor.get(attended)]) expect(html).not.toMatch(person);
    const code = await codeFor(reference);
    expect(cookie).not.toContain(code);
    expect((await enterCode(visitor, attended, `${code.slice(0, 3)} ${code.slice(3)}`)).location).toBe(
      `${attended}/person`,
    );
    const seen = await visitor.get(`${attended}/person`);
    expect(seen.html).toContain('Zora Quill');
    expect(seen.html).toContain('07700 900751');
    expect(seen.html).toContain('Please ring in the morning.');
    expect(seen.html).not.toMatch(/Sorrel Bank|1948/);
    expect(seen.headers.get('cache-control')).toBe('no-store');
    const views = (await scanTable(network)).filter(({ type }) => type === 'view').map(({ data }) => data as Stored);
    expect(views).toContainEqual(expect.objectContaining({ kind: 'link', purpose: 'attended', referralId }));
  });

  it('is asked once a device: the next link of the organisation opens without, and none on another device', async () => {
    const first = await accepted();
    const visitor = await known(first);
    const second = await accepted();
    expect((await visitor.get(`${second.complete}/person`)).html).toContain('Zora Quill');
    expect((await visitor.get(`${second.link}/person`)).status).toBe(404);
    const other = await volunteer(network).get(`${second.complete}/person`);
    expect(other).toMatchObject({ status: 303, location: `${second.complete}/code` });
  });

  it('takes five wrong codes and then none', async () => {
    const { attended, reference } = await accepted();
    const visitor = volunteer(network);
    await askCode(visitor, attended);
    const code = await codeFor(reference);
    for (const left of ['4 more tries', '3 more tries', '2 more tries', 'one more try']) {
      const { status, html } = await enterCode(visitor, attended, wrongOf(code));
      expect(status).toBe(422);
      expect(html).toContain(left);
      expect(html).not.toMatch(person);
    }
    const { html: form } = await visitor.get(`${attended}/code/entry`);
    for (const typed of [wrongOf(code), code]) {
      const late = await visitor.post(`${attended}/code/entry`, {
        ...hiddenFields(form),
        idempotencyKey: `late-${typed}`,
        code: typed,
      });
      expect(late.status).toBe(409);
      expect(late.html).toContain('Send another one');
      expect(late.html).toMatch(/Ring .* on .*0113/s);
      expect(late.html).not.toMatch(person);
    }
    expect((await visitor.get(`${attended}/person`)).location).toBe(`${attended}/code`);
  });

  it('takes no code of another device, nor after ten minutes, nor with a cookie that was changed', async () => {
    const { attended, reference } = await accepted();
    const [own, stranger] = [volunteer(network), volunteer(network)];
    await askCode(own, attended);
    const code = await codeFor(reference);
    expect((await stranger.post(`${attended}/code/entry`, { idempotencyKey: 'stranger', code })).status).toBe(409);
    await askCode(stranger, attended);
    expect((await enterCode(stranger, attended, code)).status).toBe(422);
    const name = '__Host-fingerpost-device';
    const sealed = own.jar.get(name) ?? '';
    stranger.jar.set(name, `${sealed.slice(0, -2)}xx`);
    expect((await stranger.post(`${attended}/code/entry`, { idempotencyKey: 'changed', code })).status).toBe(409);
    await network.advance('PT11M');
    const late = await own.post(`${attended}/code/entry`, { idempotencyKey: 'late', code });
    expect(late.status).toBe(409);
    expect(late.html).not.toMatch(person);
  });

  it('sends four codes an hour for an organisation at most, and says what to do meanwhile', async () => {
    const { attended } = await accepted();
    for (let each = 0; each < 4; each += 1) expect((await askCode(volunteer(network), attended)).status).toBe(303);
    const fifth = await askCode(volunteer(network), attended);
    expect(fifth.status).toBe(409);
    expect(fifth.html).toMatch(/Wait an hour and ask again.*Ring .* on .*0113/s);
  });

  it('ends when the organisation takes the device off, at once', async () => {
    const found = await accepted();
    const visitor = await known(found);
    const member = await Visitor.as(network, 'provider');
    const { html } = await member.get('/our-services/codes');
    expect(html).toContain('Sam Lee');
    const taking = [...html.matchAll(/action="(\/our-services\/codes\/dev_\w+\/revocation)"/g)].map(([, path]) => path);
    const { idempotencyKey = [] } = hiddenFields(html);
    for (const path of taking)
      expect((await member.post(path ?? '', { idempotencyKey: idempotencyKey.slice(0, 1) })).status).toBe(303);
    expect((await visitor.get(`${found.attended}/person`)).location).toBe(`${found.attended}/code`);
    const other = await Visitor.as(network, 'provider-2');
    expect((await other.get('/our-services/codes')).html).not.toContain('Sam Lee');
    expect((await other.post(taking[0] ?? '', { idempotencyKey: 'other' })).status).toBe(404);
  });

  it.each(['changed-mind', 'died'])('shows nobody any more once it was withdrawn (%s)', async (reason) => {
    const found = await accepted();
    const visitor = await known(found);
    const path = `/referrals/${found.referralId}/withdrawal`;
    await done(network, { role: 'link-worker', method: 'POST', path, body: { reason } });
    for (const at of ['', '/person', '/code', '/code/entry']) {
      const seen = await visitor.get(found.attended + at);
      expect(seen.html).toContain('Do not contact this person');
      expect(seen.html).not.toMatch(person);
    }
  });

  it('shows nobody by a link that is used up, on a device that is known', async () => {
    // What is sent in a day has an end, too.
    await network.advance('P1D');
    const found = await accepted();
    const visitor = await known(found);
    await answerBy(network, found.attended, { step: 'done', name: 'Sam Lee' });
    const seen = await visitor.get(`${found.attended}/person`);
    expect(seen.html).toContain('This is recorded');
    expect(seen.html).not.toMatch(person);
    expect((await visitor.get(`${found.complete}/person`)).html).toContain('Zora Quill');
  });

  it('leaves no code in a log or an item', async () => {
    expect(codes.length).toBeGreaterThan(5);
    const [log, items] = [await network.logged(), JSON.stringify(await scanTable(network))];
    for (const code of codes) for (const where of [log, items]) expect(where).not.toContain(`"${code}"`);
  });
});
