import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { outbox, type Sent, sentReferral } from '../support/journey.ts';
import { TestNetwork } from '../support/network.ts';
import { openOwnPage } from '../support/own-page.ts';
import { scanTable, type Stored } from '../support/table.ts';
import { type Fields, hiddenFields, type Seen, Visitor } from '../support/visitor.ts';

let network: TestNetwork;
beforeAll(async () => {
  network = await TestNetwork.start();
});
afterAll(() => network.stop());

const pin = '4071';
const born = (year = '1948') => ({ 'dateOfBirth-day': '17', 'dateOfBirth-month': '5', 'dateOfBirth-year': year });
const someone = () => new Visitor(network);
const person = /Zora|Quill|07700 9007|Sorrel/;

const linkIn = async (): Promise<string> => {
  await network.advance('PT1M');
  const paths = (await outbox(network)).map(({ body }) => /\/open\/me\/link\/\w+/.exec(body)?.[0]);
  const path = paths.find((found) => found !== undefined);
  if (path === undefined) throw new Error('no message holds a link to a page');
  return path;
};
const press = async (caseId: string, step: string): Promise<Seen> => {
  const worker = await Visitor.as(network, 'link-worker');
  const at = `/cases/${caseId}/own-page`;
  const { idempotencyKey = [] } = hiddenFields((await worker.get(at)).html);
  return worker.post(`${at}/${step}`, { idempotencyKey: idempotencyKey.slice(0, 1) });
};
type Linked = Sent & { readonly link: string };
const linked = async (family: string): Promise<Linked> => {
  const sent = await sentReferral(network, 'Zora', family);
  await openOwnPage(network, sent.caseId);
  expect((await press(sent.caseId, 'link')).status).toBe(303);
  return { ...sent, link: await linkIn() };
};

let keys = 0;
const knock = (link: string, fields: Fields, visitor = someone()): Promise<Seen> => {
  keys += 1;
  return visitor.post(link, { idempotencyKey: `own-${String(keys)}`, ...fields });
};
const itemsOf = async (caseId: string): Promise<readonly Stored[]> =>
  (await scanTable(network)).filter(({ pk }) => pk === `CASE#${caseId}` || String(pk).startsWith('OWNLINK#'));
const eventsOf = async (caseId: string, type: string): Promise<readonly Stored[]> =>
  (await itemsOf(caseId)).filter((item) => item['type'] === 'event' && (item['data'] as Stored)['type'] === type);
const itHelps = ({ status, html }: Seen): void => {
  expect(status).toBe(404);
  expect(html).toContain('This link does not work any more');
  expect(html).toContain('Send me a link');
  expect(html).toContain('href="tel:');
  expect(html).not.toMatch(person);
};

describe('the link in a message to a person', () => {
  it('leads by birth date and PIN to their page, once, and tells nobody more than the next question', async () => {
    const { link } = await linked('Quill');
    const visitor = someone();
    const seen = await visitor.get(link);
    expect(seen.html).toContain('Type your date of birth to go on.');
    expect(seen.html).not.toMatch(person);
    expect(seen.headers.get('referrer-policy')).toBe('no-referrer');
    const asked = await knock(link, born(), visitor);
    expect(asked.html).toContain('Now type your PIN.');
    expect(asked.html).not.toMatch(person);
    const inside = await knock(link, { ...born(), pin }, visitor);
    expect(inside).toMatchObject({ status: 303, location: '/open/me/page' });
    expect((await visitor.get('/open/me/page')).html).toContain('Hello Zora');

    expect((await visitor.get(link)).location).toBe('/open/me/page');
    itHelps(await someone().get(link));
    itHelps(await knock(link, { ...born(), pin }));
  });

  it('is the same page for every link that was guessed, cut off or changed', async () => {
    const { link } = await linked('Quill');
    const tokens = ['0'.repeat(26), 'x', '%00', 'z'.repeat(150)];
    for (const each of [link.slice(0, -1), `${link}0`, ...tokens.map((token) => `/open/me/link/${token}`)]) {
      itHelps(await someone().get(each));
      itHelps(await knock(each, { ...born(), pin }));
    }
    expect((await someone().get(link)).status).toBe(200);
  });

  it('changes nothing when a scanner opens it again and again', async () => {
    const { link, caseId } = await linked('Quill');
    const before = await itemsOf(caseId);
    for (const method of ['HEAD', 'GET', 'HEAD', 'GET', 'GET'])
      expect((await fetch(network.url + link, { method })).status, method).toBe(200);
    expect(await itemsOf(caseId)).toEqual(before);
  });

  it('opens nothing after five wrong birth dates, and the right one comes too late', async () => {
    const { link } = await linked('Quill');
    for (let wrong = 0; wrong < 4; wrong += 1) {
      const told = await knock(link, born('1950'));
      expect(told.status).toBe(422);
      expect(told.html).toContain('After five wrong tries the link stops working.');
      expect(told.html).toContain('value="1950"');
    }
    itHelps(await knock(link, born('1950')));
    itHelps(await knock(link, { ...born(), pin }));
    itHelps(await someone().get(link));
  });

  it('gives fifty who try at once no more than five tries', async () => {
    const { link, caseId } = await linked('Quill');
    const pins = Array.from({ length: 50 }, (_, guess) => String(5003 + guess * 11));
    const told = await Promise.all(pins.map((guess) => knock(link, { ...born(), pin: guess })));
    expect(told.filter(({ status }) => status === 303)).toEqual([]);
    expect(await eventsOf(caseId, 'OwnPageTried')).toHaveLength(5);
    itHelps(await knock(link, { ...born(), pin }));
  });

  it('opens nothing for somebody else, nor once the team has switched the page off', async () => {
    const [one, other] = [await linked('Quill'), await linked('Other')];
    expect((await knock(one.link, { ...born('1960'), pin })).status).toBe(422);
    await press(other.caseId, 'switching-off');
    itHelps(await someone().get(other.link));
    itHelps(await knock(other.link, { ...born(), pin }));
    expect((await someone().get(one.link)).status).toBe(200);
  });

  it('is good for a day', async () => {
    const { link } = await linked('Quill');
    await network.advance('PT24H');
    itHelps(await someone().get(link));
  });

  it('is asked for anew at the door, where everybody is told the same', async () => {
    const { caseId } = await linked('Quillfeather');
    const ask = async (family: string): Promise<Seen> => {
      const visitor = someone();
      const form = hiddenFields((await visitor.get('/open/me/new-link')).html);
      // A form that comes back within three seconds looks like a program's.
      await new Promise((resolve) => void setTimeout(resolve, 3100));
      return visitor.post('/open/me/new-link', { ...form, 'name.given': 'Zora', 'name.family': family, ...born() });
    };
    for (const told of await Promise.all([ask('Quillfeather'), ask('Nobody')]))
      expect(told).toMatchObject({ status: 303, location: '/open/me/new-link/sent', html: '' });
    expect(await eventsOf(caseId, 'OwnLinkAsked')).toHaveLength(2);
    expect((await knock(await linkIn(), { ...born(), pin })).location).toBe('/open/me/page');
  });
});
