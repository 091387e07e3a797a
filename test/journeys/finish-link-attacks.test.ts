import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Accepted, acceptedByLink, answerBy, finishLinksTo, volunteer } from '../support/answer-link.ts';
import { done } from '../support/journey.ts';
import { TestNetwork } from '../support/network.ts';
import { scanTable, type Stored } from '../support/table.ts';

let network: TestNetwork;
beforeAll(async () => {
  network = await TestNetwork.start();
});
afterAll(() => network.stop());

const person = /Zora|Quill|07700 900751|Sorrel Bank|1948|ring in the morning/i;
const tokens: string[] = [];

const accepted = async (family = 'Quill'): Promise<Accepted> => {
  const found = await acceptedByLink(network, family);
  tokens.push(...[found.attended, found.missed, found.complete].map((link) => link.slice('/open/finish/'.length)));
  return found;
};
const get = (path: string) => volunteer(network).get(path);
const say = (link: string, fields: Readonly<Record<string, string>> = {}) =>
  answerBy(network, link, { step: 'done', name: 'Sam Lee', ...fields });

const ofReferral = async (referralId: string): Promise<readonly Stored[]> => {
  const own = `2#${referralId.slice(30)}`;
  const items = await scanTable(network);
  return items.filter(({ pk, sk }) => pk === `CASE#cas_${referralId.slice(4, 30)}` && String(sk).includes(own));
};
const eventsOf = async (referralId: string, type: string): Promise<readonly Stored[]> =>
  (await ofReferral(referralId)).filter(
    (item) => item['type'] === 'event' && (item['data'] as Stored)['type'] === type,
  );

describe('the links in the e-mail to a service that has accepted', () => {
  it('say one thing each, with no account, no cookie and no word of who it is', async () => {
    const { attended, missed, complete, referralId, reference } = await accepted();
    for (const link of [attended, missed, complete]) {
      const seen = await get(link);
      expect(seen.status).toBe(200);
      expect(seen.html).toContain(reference);
      expect(seen.html).not.toMatch(person);
      expect(seen.headers.getSetCookie()).toEqual([]);
      expect(seen.headers.get('cache-control')).toBe('no-store');
      expect(seen.headers.get('referrer-policy')).toBe('no-referrer');
    }
    expect(await say(attended)).toMatchObject({ status: 303, location: `${attended}?done=attendance-recorded` });
    const [event] = await eventsOf(referralId, 'AttendanceRecorded');
    expect(event?.['data']).toMatchObject({
      actor: { kind: 'link', purpose: 'attended', name: 'Sam Lee' },
      data: { result: 'attended', by: 'provider' },
    });
    expect(await say(complete, { outcome: 'achieved', note: 'She came to lunch.' })).toMatchObject({ status: 303 });
    expect((await get(complete)).html).toContain('Completed by Sam Lee, from the e-mail link,');
  });

  it('are used up by the visit that one of them said, and come anew with the next e-mail', async () => {
    const { attended, missed, referralId, reference } = await accepted();
    await say(missed);
    for (const link of [attended, missed]) {
      const again = await say(link, { key: `again-${link}` });
      expect(again.status).toBe(409);
      expect(again.html).toMatch(/did not come.*Recorded by Sam Lee, from the e-mail link/s);
      expect(again.html).not.toMatch(person);
    }
    expect(await eventsOf(referralId, 'AttendanceRecorded')).toHaveLength(1);
    const next = await finishLinksTo(network, reference);
    expect(next.attended).not.toBe(attended);
    expect((await say(next.attended)).status).toBe(303);
    expect(await eventsOf(referralId, 'AttendanceRecorded')).toHaveLength(2);
  });

  it('say nothing by themselves when a scanner opens them and all they lead to, again and again', async () => {
    const { attended, missed, complete, referralId } = await accepted();
    const before = await ofReferral(referralId);
    const paths = [attended, missed, complete].flatMap((link) => [link, `${link}/done`, `${link}/concerns`]);
    for (const path of [...paths, ...paths])
      for (const method of ['HEAD', 'GET'])
        expect((await fetch(network.url + path, { method })).status, `${method} ${path}`).toBe(200);
    await network.advance('PT5M');
    expect(await ofReferral(referralId)).toEqual(before);
  });

  it('give one and the same page for what was guessed, cut off, or taken to the door of answers', async () => {
    const { attended, link } = await accepted();
    const [finish, answer] = [attended.split('/').at(-1) ?? '', link.split('/').at(-1) ?? ''];
    const wrong = [
      attended.slice(0, -1),
      `${attended}0`,
      `/open/answer/${finish}`,
      `/open/finish/${answer}`,
      ...['0'.repeat(26), 'x', '%00', 'z'.repeat(2000)].map((token) => `/open/finish/${token}`),
    ];
    const pages = await Promise.all(wrong.map((path) => get(path)));
    expect(new Set(pages.map(({ status }) => status))).toEqual(new Set([404]));
    expect(new Set(pages.map(({ html }) => html)).size).toBe(1);
    const posted = await say(wrong[0] ?? '', { key: 'guess' });
    expect(posted).toMatchObject({ status: 404, html: pages[0]?.html });
  });

  it('let one of fifty win who press at once, and tell the others by whom it was recorded', async () => {
    const { attended, referralId } = await accepted();
    const fifty = Array.from({ length: 50 }, (_, each) => String(each));
    const pressed = await Promise.all(
      fifty.map((each) => say(attended, { key: `press-${each}`, name: `Helper ${each}` })),
    );
    expect(pressed.filter(({ status }) => status === 303)).toHaveLength(1);
    const others = pressed.filter(({ status }) => status !== 303);
    expect(new Set(others.map(({ status }) => status))).toEqual(new Set([409]));
    expect(others.every(({ html }) => /Recorded by Helper \d+, from the e-mail link/.test(html))).toBe(true);
    expect(await eventsOf(referralId, 'AttendanceRecorded')).toHaveLength(1);
  });

  it('answer a second press of the same form like the first', async () => {
    const { attended, referralId } = await accepted();
    const first = await say(attended, { key: 'pressed-twice' });
    expect((await say(attended, { key: 'pressed-twice' })).location).toBe(first.location);
    expect(await eventsOf(referralId, 'AttendanceRecorded')).toHaveLength(1);
  });

  it('say nothing but what they are for, on nothing but their own referral', async () => {
    const [own, other] = [await accepted(), await accepted('Quillon')];
    await say(own.attended, { result: 'cancelled', outcome: 'achieved', referralId: other.referralId });
    const [event] = await eventsOf(own.referralId, 'AttendanceRecorded');
    expect(event?.['data']).toMatchObject({ data: { result: 'attended' } });
    expect(await eventsOf(own.referralId, 'ReferralCompleted')).toEqual([]);
    expect(await eventsOf(other.referralId, 'AttendanceRecorded')).toEqual([]);
    for (const step of ['acceptance', 'decline', 'ending', 'undoing', 'withdrawal', 'completion'])
      expect((await answerBy(network, own.complete, { step, name: 'Sam Lee', key: step })).status).toBe(404);
  });

  it('keep what was typed where a name, a day or an outcome is missing', async () => {
    const { attended, complete, referralId } = await accepted();
    const nameless = await say(complete, { name: ' ', note: 'She came to lunch.' });
    expect(nameless.status).toBe(422);
    for (const part of ['Write your name.', 'Choose how it went.', 'She came to lunch.'])
      expect(nameless.html).toContain(part);
    const noDay = await say(attended, { day: 'other', 'on-day': '31', 'on-month': '2', 'on-year': '2026' });
    expect(noDay.status).toBe(422);
    expect(noDay.html).toContain('Give the day, as a real date.');
    expect(await eventsOf(referralId, 'AttendanceRecorded')).toEqual([]);
  });

  it.each(['changed-mind', 'died'])('say nothing any more once it was withdrawn (%s)', async (reason) => {
    const { attended, complete, referralId } = await accepted();
    const path = `/referrals/${referralId}/withdrawal`;
    await done(network, { role: 'link-worker', method: 'POST', path, body: { reason } });
    for (const link of [attended, complete]) {
      const seen = await get(link);
      expect(seen.html).toContain('Do not contact this person');
      expect(seen.html).toMatch(/Ring .* on .*0113/s);
      expect(seen.html).not.toMatch(person);
      expect(seen.html).not.toMatch(/died|changed/);
      expect((await say(link, { key: `late-${link}`, outcome: 'achieved' })).status).toBe(409);
    }
    expect(await eventsOf(referralId, 'ReferralCompleted')).toEqual([]);
  });

  it('refuse a form that another site sends', async () => {
    const { attended, referralId } = await accepted();
    const fields = { name: 'Sam Lee', idempotencyKey: 'elsewhere' };
    const sent = await volunteer(network).post(`${attended}/done`, fields, 'https://elsewhere.example');
    expect(sent.status).toBe(403);
    expect(await eventsOf(referralId, 'AttendanceRecorded')).toEqual([]);
  });

  it('come anew with each reminder, and run out thirty days after their date', async () => {
    const { attended, reference, referralId } = await accepted();
    await network.advance('P3W');
    const reminder = await finishLinksTo(network, reference);
    expect(reminder.attended).not.toBe(attended);
    expect((await get(reminder.attended)).status).toBe(200);
    await network.advance('P90D');
    expect((await get(attended)).html).toContain('This link has run out');
    expect((await say(attended, { key: 'run-out' })).status).toBe(409);
    expect(await eventsOf(referralId, 'AttendanceRecorded')).toEqual([]);
  });

  it('stand in no log and in no item', async () => {
    expect(tokens.length).toBeGreaterThan(20);
    const [log, items] = [await network.logged(), JSON.stringify(await scanTable(network))];
    expect(log).toContain('/open/finish/:token');
    for (const token of tokens) for (const where of [log, items]) expect(where.includes(token)).toBe(false);
  });
});
