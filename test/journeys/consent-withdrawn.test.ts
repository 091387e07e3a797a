import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Accepted, acceptedByLink, volunteer } from '../support/answer-link.ts';
import { askCode, codeSent, enterCode, registerCodes } from '../support/codes.ts';
import { addDays } from '@fingerpost/core/work';
import { startWorkingDay, today } from '../support/days.ts';
import { done, outbox } from '../support/journey.ts';
import { beginStay, type Stay } from '../support/leak-stay.ts';
import { TestNetwork } from '../support/network.ts';
import { openOwnPage } from '../support/own-page.ts';
import { type Fields, hiddenFields, type Seen, Visitor } from '../support/visitor.ts';

let network: TestNetwork;
let stay: Stay;
let provider: Visitor;
let worker: Visitor;
let groupId: string;
let day: string;
beforeAll(async () => {
  network = await TestNetwork.start();
  stay = beginStay(network);
  day = await startWorkingDay(network);
  ({ groupId } = await stay.listings(day));
  await stay.post('provider', `/groups/${groupId}/sessions`, { dates: [day] });
  expect(await registerCodes(network)).toMatchObject({ status: 303 });
  provider = await stay.visitorFor('provider');
  worker = await stay.visitorFor('link-worker');
});
afterAll(() => network.stop());

const person = /Zora|Quill\w*|07700 ?900751|Sorrel Bank|1948|ring in the morning/i;

type Sharing = Accepted & { readonly device: Visitor; readonly pages: readonly string[] };

/** Somebody whom the service has accepted into its group, and of whom it has every page open, by account and by link. */
const shared = async (family: string): Promise<Sharing> => {
  await network.advance('PT61M');
  const found = await acceptedByLink(network, family);
  const { referralId, reference, attended } = found;
  const place = { role: 'provider', method: 'POST', path: `/referrals/${referralId}/place` } as const;
  await done(network, { ...place, body: { groupId, from: day } });
  const device = volunteer(network);
  await askCode(device, attended);
  await enterCode(device, attended, await codeSent(network, reference));
  const session = /\/sessions\/ses_[\w-]+/.exec((await provider.get(`/groups/${groupId}`)).html)?.[0] ?? '';
  const pages = [
    `/referrals/${referralId}`,
    `/referrals/${referralId}/visit-sheet`,
    session,
    `${session}/sheet`,
    `/groups/${groupId}`,
    '/referrals',
    '/work',
  ];
  return { ...found, device, pages };
};

/** What the service reads next, on its account and on the device that it made known. */
const readNext = async ({ device, pages, ...links }: Sharing): Promise<readonly (Seen & { at: string })[]> => {
  const byLink = [`${links.attended}/person`, links.attended, links.missed, links.complete, links.link];
  const seen: (Seen & { at: string })[] = [];
  for (const at of byLink) seen.push({ at, ...(await device.get(at)) });
  for (const at of pages) seen.push({ at, ...(await provider.get(at)) });
  return seen;
};

const telling = (seen: readonly (Seen & { at: string })[]): readonly string[] =>
  seen.filter(({ html }) => person.test(html)).map(({ at }) => at);

/** Comes in by the person's own door. */
const atTheirPage = async (caseId: string): Promise<Visitor> => {
  const { code, pin } = await openOwnPage(network, caseId);
  const visitor = new Visitor(network);
  const born = { 'dateOfBirth-day': '17', 'dateOfBirth-month': '5', 'dateOfBirth-year': '1948' };
  expect((await visitor.post('/open/me', { code, pin, ...born })).status).toBe(303);
  return visitor;
};

const onTheirPage = async (step: 'stop' | 'withdraw', { caseId, referralId }: Sharing): Promise<void> => {
  const theirs = await atTheirPage(caseId);
  const at = `/open/me/sharing/${referralId}/${step}`;
  const answer = await theirs.post(at, { idempotencyKey: `no-more-${referralId}` });
  expect(answer.location).toBe('/open/me/sharing?done=stopped');
};

const asTold = async (more: Fields, { caseId, referralId }: Sharing): Promise<void> => {
  const [year = '', month = '', date = ''] = day.split('-');
  const on = { 'told.on-day': date, 'told.on-month': month, 'told.on-year': year };
  const told = { 'told.by': 'person', 'told.how': 'phone', ...on, ...more };
  const hidden = hiddenFields((await worker.get(`/cases/${caseId}/own/sharing`)).html);
  const [idempotencyKey = ''] = hidden['idempotencyKey'] ?? [];
  const answer = await worker.post(`/cases/${caseId}/own/sharing/${referralId}/stop`, { idempotencyKey, ...told });
  expect(answer.status).toBe(303);
};

const ways: readonly (readonly [string, string, (of: Sharing) => Promise<void>])[] = [
  ['on their own page', 'Quillan', (of) => onTheirPage('stop', of)],
  ['on their own page, and ends it as well', 'Quillby', (of) => onTheirPage('withdraw', of)],
  ['by telephone, as their team records it', 'Quillcote', (of) => asTold({}, of)],
  ['by telephone, and ends it as well', 'Quilldon', (of) => asTold({ then: 'withdraw' }, of)],
];

/** They agree until the day after, which then passes. */
const untilTomorrow = async ({ caseId, referralId }: Sharing): Promise<void> => {
  const theirs = await atTheirPage(caseId);
  const [year = '', month = '', date = ''] = addDays(await today(network), 1).split('-');
  const until = { 'until-day': date, 'until-month': month, 'until-year': year };
  const at = `/open/me/sharing/${referralId}/agree`;
  const answer = await theirs.post(at, { idempotencyKey: `until-${referralId}`, ...until });
  expect(answer.location).toBe('/open/me/sharing?done=agreed');
  await network.advance('P2D');
};

describe('a person who no longer agrees while the service has their page open', () => {
  it.each(ways)('is on no page of it from the next click on: %s', async (_how, family, stop) => {
    const of = await shared(family);
    const before = telling(await readNext(of));
    expect(before).toEqual(expect.arrayContaining([`${of.attended}/person`, ...of.pages.slice(0, 4)]));
    await stop(of);
    const after = await readNext(of);
    expect(after.filter(({ status }) => status >= 500)).toEqual([]);
    expect(telling(after)).toEqual([]);
    expect(after.find(({ at }) => at === of.pages[0])?.html).toContain(of.reference);
  });

  it('is on no page of it once the last day has passed: the service is told, and the link worker is to ask', async () => {
    const of = await shared('Quillend');
    expect(telling(await readNext(of))).toEqual(expect.arrayContaining(of.pages.slice(0, 4)));
    await untilTomorrow(of);
    const after = await readNext(of);
    expect(after.filter(({ status }) => status >= 500)).toEqual([]);
    expect(telling(after)).toEqual([]);
    await fetch(`${network.url}/local/reconcile`, { method: 'POST' });
    await network.advance('PT1M');
    const told = (await outbox(network)).filter((sent) => JSON.stringify(sent).includes(of.reference));
    expect(told.map(({ subject }) => subject).join()).toContain('details are not shared any more');
    expect((await worker.get(`/cases/${of.caseId}`)).html).toContain('Ask the person whether they still agree');
  });
});
