import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answerBy, answerLinkTo, type Linked, linkedReferral, volunteer } from '../support/answer-link.ts';
import { done, step } from '../support/journey.ts';
import { TestNetwork } from '../support/network.ts';
import { scanTable, type Stored } from '../support/table.ts';

let network: TestNetwork;
beforeAll(async () => {
  network = await TestNetwork.start();
});
afterAll(() => network.stop());

const person = /Zora|Quill|07700 900751|Sorrel Bank|1948|ring in the morning/i;
const tokens: string[] = [];

const linked = async (family = 'Quill'): Promise<Linked> => {
  const found = await linkedReferral(network, family);
  tokens.push(found.link.slice('/open/answer/'.length));
  return found;
};
const get = (path: string) => volunteer(network).get(path);
const accept = (link: string, key?: string, name = 'Sam Lee') =>
  answerBy(network, link, { step: 'acceptance', name, ...(key === undefined ? {} : { key }) });

const ofReferral = async (referralId: string): Promise<readonly Stored[]> => {
  const own = `2#${referralId.slice(30)}`;
  const items = await scanTable(network);
  return items.filter(({ pk, sk }) => pk === `CASE#cas_${referralId.slice(4, 30)}` && String(sk).includes(own));
};
const eventsOf = async (referralId: string, type: string): Promise<readonly Stored[]> =>
  (await ofReferral(referralId)).filter(
    (item) => item['type'] === 'event' && (item['data'] as Stored)['type'] === type,
  );

describe('the link in an e-mail to a service', () => {
  it('shows what is asked and takes an answer, with no account, no cookie and no word of who it is', async () => {
    const { link, referralId } = await linked();
    const seen = await get(link);
    expect(seen.status).toBe(200);
    expect(seen.html).toContain('Would enjoy a meal in company.');
    expect(seen.html).not.toMatch(person);
    expect(seen.headers.getSetCookie()).toEqual([]);
    expect(seen.headers.get('cache-control')).toBe('no-store');
    expect(seen.headers.get('referrer-policy')).toBe('no-referrer');
    expect(seen.headers.get('x-robots-tag')).toContain('noindex');

    const answered = await accept(link);
    expect(answered).toMatchObject({ status: 303, location: `${link}?done=referral-accepted` });
    const after = await get(answered.location ?? '');
    expect(after.html).toContain('Accepted by Sam Lee, from the e-mail link,');
    expect(after.html).not.toMatch(person);
    const [event] = await eventsOf(referralId, 'ReferralAccepted');
    expect(event?.['data']).toMatchObject({ actor: { kind: 'link', purpose: 'answer', name: 'Sam Lee' } });
  });

  it('needs the name of who answers, and keeps what else was typed', async () => {
    const { link, referralId } = await linked();
    const nameless = await answerBy(network, link, { step: 'question', question: 'Is there a ramp?', name: ' ' });
    expect(nameless.status).toBe(422);
    expect(nameless.html).toContain('Write your name.');
    expect(nameless.html).toContain('Is there a ramp?');
    expect(await eventsOf(referralId, 'QuestionAsked')).toEqual([]);
  });

  it('changes nothing when a scanner opens it and everything it leads to, again and again', async () => {
    const { link, referralId } = await linked();
    const before = await ofReferral(referralId);
    const paths = ['', '/acceptance', '/question', '/waitlisting', '/decline'].map((path) => link + path);
    for (const path of [...paths, ...paths, ...paths])
      for (const method of ['HEAD', 'GET'])
        expect((await fetch(network.url + path, { method })).status, `${method} ${path}`).toBe(200);
    await network.advance('PT5M');
    expect(await ofReferral(referralId)).toEqual(before);
  });

  it('gives the same page for every token that was guessed, cut off or changed, known in part or not', async () => {
    const { link } = await linked();
    const guessed = ['0'.repeat(26), 'x', '%00', "'%20or%201=1", 'z'.repeat(2000)];
    const capitals = link.slice('/open/answer/'.length).toUpperCase();
    const wrong = [link.slice(0, -1), `${link}0`, ...[capitals, ...guessed].map((token) => `/open/answer/${token}`)];
    const pages = await Promise.all(wrong.map((path) => get(path)));
    expect(new Set(pages.map(({ status }) => status))).toEqual(new Set([404]));
    expect(new Set(pages.map(({ html }) => html)).size).toBe(1);
    expect(pages[0]?.html).toMatch(/sign in<\/a>.*ring the link workers/s);
    const posted = await answerBy(network, wrong[0] ?? '', { step: 'acceptance', name: 'Sam Lee', key: 'guess' });
    expect(posted).toMatchObject({ status: 404, html: pages[0]?.html });
  });

  it('lets one of fifty win who press at once, and tells the others by whom it was accepted', async () => {
    const { link, referralId } = await linked();
    const fifty = Array.from({ length: 50 }, (_, number) => String(number));
    const pressed = await Promise.all(fifty.map((each) => accept(link, `press-${each}`, `Helper ${each}`)));
    expect(pressed.filter(({ status }) => status === 303)).toHaveLength(1);
    const others = pressed.filter(({ status }) => status !== 303);
    expect(new Set(others.map(({ status }) => status))).toEqual(new Set([409]));
    expect(others.every(({ html }) => /Accepted by Helper \d+, from the e-mail link/.test(html))).toBe(true);
    expect(others.some(({ html }) => person.test(html))).toBe(false);
    expect(await eventsOf(referralId, 'ReferralAccepted')).toHaveLength(1);
  });

  it('answers a second press of the same form like the first, and one of another form with what happened', async () => {
    const { link, referralId } = await linked();
    const first = await accept(link, 'pressed-twice');
    expect((await accept(link, 'pressed-twice')).location).toBe(first.location);
    const late = await answerBy(network, link, { step: 'decline', name: 'Jo Bell', reason: 'full', key: 'later' });
    expect(late.status).toBe(409);
    expect(late.html).toContain('Accepted by Sam Lee');
    expect(await eventsOf(referralId, 'ReferralDeclined')).toEqual([]);
    expect(await eventsOf(referralId, 'ReferralAccepted')).toHaveLength(1);
  });

  it('takes no step but the four answers', async () => {
    const { link, referralId } = await linked();
    await accept(link);
    const before = await ofReferral(referralId);
    for (const path of ['attendances', 'completion', 'ending', 'undoing', 'withdrawal', 'answer'])
      expect((await answerBy(network, link, { step: path, name: 'Sam Lee', key: path })).status).toBe(404);
    expect(await ofReferral(referralId)).toEqual(before);
  });

  it.each(['changed-mind', 'died'])(
    'says kindly that the referral was withdrawn (%s), not why, and answers nothing',
    async (reason) => {
      const { link, referralId } = await linked();
      await done(network, {
        role: 'link-worker',
        method: 'POST',
        path: `/referrals/${referralId}/withdrawal`,
        body: { reason },
      });
      const seen = await get(link);
      expect(seen.status).toBe(200);
      expect(seen.html).toContain('Do not contact this person');
      expect(seen.html).toMatch(/Ring .* on .*0113/s);
      expect(seen.html).not.toMatch(/died|changed|Would enjoy/);
      expect(seen.html).not.toMatch(person);
      expect((await accept(link, 'too-late')).status).toBe(409);
      expect(await eventsOf(referralId, 'ReferralAccepted')).toEqual([]);
    },
  );

  it('says that a colleague has answered signed in, by name', async () => {
    const { link, referralId } = await linked();
    await step(network, referralId, 'acceptance', {});
    expect((await get(link)).html).toMatch(/Accepted by \w[^<]* on /);
    expect((await accept(link, 'after-colleague')).status).toBe(409);
  });

  it('opens the one referral it is for, whatever else the form or the address says', async () => {
    const [own, other] = [await linked(), await linked('Quillon')];
    const seen = await get(`${own.link}?referralId=${other.referralId}`);
    expect(seen.html).toContain(own.reference);
    expect(seen.html).not.toContain(other.reference);
    await answerBy(network, own.link, { step: 'acceptance', name: 'Sam Lee', referralId: other.referralId });
    expect(await eventsOf(own.referralId, 'ReferralAccepted')).toHaveLength(1);
    expect(await eventsOf(other.referralId, 'ReferralAccepted')).toEqual([]);
  });

  it('refuses a form that another site sends, and one as large as a book', async () => {
    const { link, referralId } = await linked();
    const fields = { name: 'Sam Lee', idempotencyKey: 'elsewhere' };
    const visitor = volunteer(network);
    expect((await visitor.post(`${link}/acceptance`, fields, 'https://elsewhere.example')).status).toBe(403);
    const book = { ...fields, question: 'word '.repeat(60_000) };
    expect((await visitor.post(`${link}/question`, book)).status).toBe(413);
    expect(await eventsOf(referralId, 'ReferralAccepted')).toEqual([]);
  });

  it('comes anew with a reminder; either answers, and both tell afterwards', async () => {
    const { link, reference } = await linked();
    await network.advance('P5D');
    const reminder = await answerLinkTo(network, reference);
    expect(reminder).not.toBe(link);
    expect((await accept(reminder)).status).toBe(303);
    for (const each of [link, reminder]) expect((await get(each)).html).toContain('Accepted by Sam Lee');
  });

  it('runs out thirty days after its date, and still says whom to ring', async () => {
    const { link, referralId } = await linked();
    await network.advance('P40D');
    const seen = await get(link);
    expect(seen.html).toContain('This link has run out');
    expect(seen.html).toMatch(/Ring .* on .*0113/s);
    expect((await accept(link, 'run-out')).status).toBe(409);
    expect(await eventsOf(referralId, 'ReferralAccepted')).toEqual([]);
  });

  it('stands in no log and in no item', async () => {
    expect(tokens.length).toBeGreaterThan(10);
    const [log, items] = [await network.logged(), JSON.stringify(await scanTable(network))];
    expect(log).toContain('/open/answer/:token');
    for (const token of tokens) for (const where of [log, items]) expect(where.includes(token)).toBe(false);
  });
});
