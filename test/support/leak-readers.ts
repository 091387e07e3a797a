import { demoPeople } from '../../packages/local/demo-people.ts';
import { outbox } from './journey.ts';
import { crawl, directAddresses, type Read, readApi, readEach } from './leak-crawl.ts';
import { type LeakIds, people } from './leak-people.ts';
import type { TestNetwork } from './network.ts';
import { scanTable } from './table.ts';
import { Visitor } from './visitor.ts';

/** Everything that somebody was given to read, by the name of who it was. */
export type ReadBy = ReadonlyMap<string, readonly Read[]>;

const coresOf = (ids: LeakIds): readonly string[] =>
  [ids.hidden, ids.known, ids.died].map(({ caseId }) => caseId.slice(4));

const tasksOf = async (network: TestNetwork, ids: LeakIds): Promise<readonly string[]> => {
  const stored = await scanTable(network);
  const keys = stored
    .filter(({ type }) => type === 'task')
    .map(({ pk, data }) => ({ pk, data: data as { id: string } }));
  return keys
    .filter(({ pk }) => coresOf(ids).some((core) => String(pk).includes(core)))
    .map(({ data }) => `/tasks/${data.id}`);
};

/** Reads what anybody can open without an account, and what the forms for everybody say. */
const byNobody = async (network: TestNetwork, addresses: readonly string[]): Promise<readonly Read[]> =>
  readEach(new Visitor(network), [
    ...addresses,
    '/',
    '/services',
    '/open/ask/aireside',
    '/open/refer/aireside',
    '/open/me',
  ]);

/** Reads what the links in e-mails to services lead to: those that answer, and those that say how it went. */
const byLinks = async (network: TestNetwork): Promise<readonly Read[]> => {
  const bodies = (await outbox(network)).map(({ body }) => body).join(' ');
  const linksTo = (what: string): readonly string[] => bodies.match(new RegExp(`/open/${what}/\\w{26}`, 'g')) ?? [];
  const answers = ['', '/acceptance', '/question', '/decline', '/waitlisting', '/concerns'];
  const finishes = ['', '/done', '/code', '/concerns'];
  return readEach(new Visitor(network), [
    ...linksTo('answer').flatMap((link) => answers.map((step) => link + step)),
    ...linksTo('finish').flatMap((link) => finishes.map((step) => link + step)),
  ]);
};

/** Reads the person's own page, as they open it, or a carer whom they let in. */
const byOwnPage = async (network: TestNetwork, own: LeakIds['own']): Promise<readonly Read[]> => {
  const visitor = new Visitor(network);
  const [year, month, day] = people.hidden.dateOfBirth.split('-');
  const born = { 'dateOfBirth-day': day ?? '', 'dateOfBirth-month': month ?? '', 'dateOfBirth-year': year ?? '' };
  const opened = await visitor.post('/open/me', { ...own, ...born });
  if (opened.status !== 303) throw new Error(`the own page did not open: ${String(opened.status)}`);
  return crawl(visitor, ['/open/me/page'], () => false);
};

/** Lets every demo person, somebody without an account, whoever has an e-mail, and the person read all they can come to. */
export const readAsEverybody = async (network: TestNetwork, ids: LeakIds): Promise<ReadBy> => {
  const read = new Map<string, readonly Read[]>();
  const addresses = directAddresses(ids, await tasksOf(network, ids));
  const isOfThem = (address: string): boolean => coresOf(ids).some((core) => address.includes(core));
  for (const { sub } of demoPeople) {
    const visitor = await Visitor.as(network, sub);
    const found = await crawl(visitor, ['/', '/work'], isOfThem);
    const seen = new Set(found.map(({ address }) => address));
    const rest = await readEach(
      visitor,
      addresses.filter((address) => !seen.has(address)),
    );
    read.set(sub, [...found, ...rest, ...(await readApi(network, sub, ids))]);
  }
  read.set('nobody', await byNobody(network, addresses));
  read.set('whoever has the e-mail', await byLinks(network));
  read.set('the person', await byOwnPage(network, ids.own));
  read.set('her carer', await byOwnPage(network, ids.carer));
  return read;
};
