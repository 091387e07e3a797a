import type { LeakIds } from './leak-people.ts';
import type { TestNetwork } from './network.ts';
import type { Visitor } from './visitor.ts';

/** One answer that somebody was given: its address, its kind, and all that it says. */
export type Read = { readonly kind: string; readonly address: string; readonly status: number; readonly text: string };

const uuid = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f-]{22}/;

/** Gives the kind of an address: ids and whatever is asked for after a question mark do not matter. */
const kindOf = (address: string): string =>
  address
    .replace(/[?#].*/, '')
    .replaceAll(/\b(cas|ref|tsk|con|org|mem|grp|ses|msg)_\w+(?:-[\d-]+)?/g, ':$1')
    .replace(uuid, ':svc')
    .replace(/(answer|finish)\/\w{26}/, '$1/:token');

const unescaped = (href: string): string => href.replaceAll('&amp;', '&').replaceAll('&#x27;', "'");

const notPages = /^\/(?:sign-|assets|local)/;

const linksIn = (html: string): readonly string[] =>
  [...html.matchAll(/<a\b[^>]*?\bhref="(\/[^"]*)"/g)]
    .map(([, href = '']) => unescaped(href).replace(/#.*/, ''))
    .filter((href) => !notPages.test(href));

const mostOfKind = 2;
const mostPages = 12;

/** Reads every page that links lead somebody to: all that name one of the three people, the rest a few of each kind. */
export const crawl = async (
  visitor: Visitor,
  from: readonly string[],
  isOfThem: (text: string) => boolean,
): Promise<readonly Read[]> => {
  const waiting = [...from];
  const known = new Set(waiting);
  const visits = new Map<string, number>();
  const read: Read[] = [];
  for (let address = waiting.shift(); address !== undefined; address = waiting.shift()) {
    const kind = kindOf(address);
    const most = address.includes('cursor=') ? mostPages : mostOfKind;
    const visited = visits.get(kind) ?? 0;
    if (!isOfThem(address) && visited >= most) continue;
    if (!isOfThem(address)) visits.set(kind, visited + 1);
    const { status, html, location } = await visitor.get(address);
    read.push({ kind, address, status, text: html });
    const onward = location?.startsWith('/') === true && !notPages.test(location) ? [location] : [];
    for (const link of [...onward, ...linksIn(html)].filter((each) => !known.has(each))) {
      known.add(link);
      waiting.push(link);
    }
  }
  return read;
};

const onCase = [
  ...['', '/history', '/person', '/person/changes', '/agreements', '/transfer', '/identity', '/separation'],
  ...[
    '/taking-back',
    '/incident',
    '/not-with',
    '/known',
    '/another-worker',
    '/concerns',
    '/visit-risk',
    '/visit-sheet',
  ],
  ...['/action', '/feedback', '/complexity', '/own-page', '/death', '/death/undoing', '/registered-practice', '/plan'],
  ...[
    '/closure',
    '/pause',
    '/own/answers',
    '/own/questions',
    '/own/loneliness',
    '/own/goals',
    '/contacts',
    '/allocation',
    '/referrals/new',
  ],
];
const onReferral = [
  ...['', '/visit-sheet', '/incident', '/known', '/concerns', '/place', '/undoing', '/acceptance', '/decline'],
  ...['/completion', '/ending', '/question', '/withdrawal', '/error'],
];

/** What can be asked for by its id, whether or not a link leads there. */
export const directAddresses = (ids: LeakIds, others: readonly string[]): readonly string[] => {
  const three = [ids.hidden, ids.known, ids.died];
  const few = three.flatMap(({ referralIds }) => referralIds.flatMap((id) => [id, `${id}/visit-sheet`]));
  const all = [ids.hidden.referralIds[2] ?? '', ids.known.referralIds[1] ?? ''];
  return [
    ...[ids.hidden, ids.known].flatMap(({ caseId }) => onCase.map((path) => `/cases/${caseId}${path}`)),
    ...['', '/history', '/death', '/visit-sheet'].map((path) => `/cases/${ids.died.caseId}${path}`),
    ...three.flatMap(({ caseId }) => [
      `/services?case=${caseId}&need=digital-inclusion`,
      `/beyond-team?case=${caseId}`,
    ]),
    ...few.map((path) => `/referrals/${path}`),
    ...all.flatMap((id) => onReferral.map((path) => `/referrals/${id}${path}`)),
    ...ids.concernIds.map((id) => `/concerns/${id}`),
    ...[`/groups/${ids.groupId}`, `/groups/${ids.groupId}/details`, '/concerns', '/waiting', '/team', '/uptake.csv'],
    ...['/work/handover', '/work/next-five-days', '/work/supervision', '/work/away', '/cases', '/referrals', '/work'],
    ...others,
  ];
};

/** Reads addresses one after another. */
export const readEach = async (visitor: Visitor, addresses: readonly string[]): Promise<readonly Read[]> => {
  const read: Read[] = [];
  for (const address of addresses) {
    const { status, html } = await visitor.get(address);
    read.push({ kind: kindOf(address), address, status, text: html });
  }
  return read;
};

const apiLists = [
  '/me',
  '/cases',
  '/work',
  '/work?holder=team',
  '/work?holder=leads',
  '/referrals',
  '/groups',
  '/uptake',
];

/** Reads all of the API that is read: every page of the lists, and everything that can be asked for by its id. */
export const readApi = async (network: TestNetwork, role: string, ids: LeakIds): Promise<readonly Read[]> => {
  const three = [ids.hidden, ids.known, ids.died];
  const waiting = [
    ...apiLists,
    `/groups/${ids.groupId}`,
    `/places?serviceId=${ids.serviceId}`,
    ...three.flatMap(({ caseId }) => [`/cases/${caseId}`, `/cases/${caseId}/services?limit=100`]),
    ...three.flatMap(({ referralIds }) => referralIds.map((id) => `/referrals/${id}`)),
  ];
  const read: Read[] = [];
  for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
    const { status, body } = await network.call(role, 'GET', path);
    read.push({ kind: `api:${kindOf(path)}`, address: path, status, text: JSON.stringify(body) });
    const next = body['next'];
    if (typeof next === 'string')
      waiting.push(
        `${path.replace(/[?&]cursor=.*/, '')}${path.includes('?') ? '&' : '?'}cursor=${encodeURIComponent(next)}`,
      );
  }
  return read;
};
