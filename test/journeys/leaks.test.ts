import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { tableSchema } from '../../packages/store/table-schema.ts';
import { executionsIn, itemsAs, logOf, messagesOf, objectsOf, type Text } from '../support/leak-elsewhere.ts';
import { kept, knownTo } from '../support/leak-known.ts';
import { type Mark, marksOf, tellingAnywhere } from '../support/leak-marks.ts';
import { liveThrough, type LeakIds } from '../support/leak-people.ts';
import { readAsEverybody, type ReadBy } from '../support/leak-readers.ts';
import { seenWhere } from '../support/leak-table.ts';
import { TestNetwork } from '../support/network.ts';
import { scanTable, type Stored } from '../support/table.ts';

let network: TestNetwork;
let ids: LeakIds;
let read: ReadBy;
let marks: readonly Mark[];
let stored: readonly Stored[];

// Some 4,500 pages and answers, read one after another.
const aWhile = 900_000;

beforeAll(async () => {
  network = await TestNetwork.start();
  ids = await liveThrough(network);
  marks = marksOf(ids);
  read = await readAsEverybody(network, ids);
  stored = await scanTable(network);
}, aWhile);
afterAll(() => network.stop());

const seen = (name: string): Readonly<Record<string, string>> => {
  const mark = marks.find((each) => each.name === name);
  if (mark === undefined) throw new Error(`there is no mark for ${name}`);
  const kinds = [...read].map(([who, all]): [string, string] => {
    const shown = all.filter(({ text, address }) => mark.isIn(text, address)).map(({ kind }) => kind);
    return [who, [...new Set(shown)].toSorted().join(' ')];
  });
  return Object.fromEntries(kinds.filter(([, shown]) => shown !== ''));
};

const tellingIn = (texts: readonly Text[]): readonly Text[] =>
  texts.flatMap(({ at, text }) => {
    const told = tellingAnywhere.filter((pattern) => pattern.test(text));
    return told.length === 0 ? [] : [{ at, text: told.join() }];
  });

describe('a restricted need, a \u201cnot with\u201d, a concern and a death', () => {
  it('were looked for on every page and in every answer, none of which broke', () => {
    expect([...read].filter(([, all]) => all.length < 5).map(([who]) => who)).toEqual([]);
    const broken = [...read].flatMap(([who, all]) =>
      all.filter(({ status }) => status >= 500).map(({ address }) => `${who} ${address}`),
    );
    expect(broken).toEqual([]);
    expect(marks.map(({ name }) => name).toSorted()).toEqual(
      [...Object.keys(seenWhere), ...Object.keys(knownTo)].toSorted(),
    );
  });

  it.each(Object.entries(seenWhere))('%s: is shown where it should be, and nowhere else', (name, by) => {
    const wanted = Object.entries(by).map(([who, kinds]) => [who, kinds.trim().split(/\s+/).toSorted().join(' ')]);
    expect(seen(name)).toEqual(Object.fromEntries(wanted));
  });

  it.each(Object.entries(knownTo))('%s: is known to whom it should be, and to nobody else', (name, to) => {
    expect(Object.keys(seen(name)).toSorted()).toEqual([...to].toSorted());
  });

  it('are in no message, and after a death each service is told one thing only', async () => {
    const messages = await messagesOf(network);
    expect(tellingIn(messages)).toEqual([]);
    expect(
      messages.filter(({ text }) => /kestrelmoor|haven steps|safety at home|\bdied\b|\bdeath\b/i.test(text)),
    ).toEqual([]);
    expect(messages.some(({ at, text }) => at === 'accepted-in-full-letter' && text.includes('Lantern'))).toBe(true);
    expect(messages.filter(({ at }) => at === 'look-today-email').length).toBeGreaterThan(1);
    const dead = marks.find(({ name }) => name === 'an id of the dead');
    const told = messages.filter(({ text }) => dead?.isIn(text, '') === true).map(({ at }) => at);
    // What a service heard before: that it was asked, and how to say afterwards how it went.
    const before = ['referral-sent-email', 'finish-link-email'];
    expect(told.filter((at) => !before.includes(at))).toEqual(ids.died.referralIds.map(() => 'do-not-contact-email'));
  });

  it('are in no line of any log', async () => {
    const lines = await logOf(network);
    expect(lines.length).toBeGreaterThan(4000);
    expect(tellingIn(lines)).toEqual([]);
    expect(lines.filter(({ text }) => /kestrelmoor|domestic/i.test(text))).toEqual([]);
    const own = ids.concernIds.map((id) => id.slice(30));
    const ofConcern = lines.filter(({ text }) => own.some((part) => text.includes(part)));
    expect(ofConcern.filter(({ text }) => text.includes(ids.hidden.caseId))).toEqual([]);
  });

  it('are in no fact that reports are made of, and in nothing that searches read', () => {
    const facts = objectsOf(network, 'facts');
    const directory = objectsOf(network, 'directory');
    expect(facts.length).toBeGreaterThan(20);
    expect(directory.length).toBeGreaterThan(0);
    expect(tellingIn([...facts, ...directory])).toEqual([]);
    const tells = new RegExp(`domestic|kestrelmoor|concern|${ids.serviceId}`, 'i');
    expect(facts.filter(({ text }) => tells.test(text))).toEqual([]);
  });

  it.each(Object.keys(tableSchema.indexes))('are in no row of the index %s', async (index) => {
    const rows = itemsAs(await scanTable(network, index));
    expect(rows.length).toBeGreaterThan(10);
    expect(tellingIn(rows)).toEqual([]);
  });

  it.each(Object.entries(kept))('%s: is kept only in the items made for it', (name, types) => {
    const mark = marks.find((each) => each.name === name);
    const holding = itemsAs(stored).filter(({ text }) => mark?.isIn(text, '') === true);
    expect([...new Set(holding.map(({ at }) => at))].toSorted()).toEqual([...types].toSorted());
  });

  it('are in the input of no workflow', async () => {
    const executions = await executionsIn(network);
    expect(executions.length).toBeGreaterThan(20);
    expect(tellingIn(executions)).toEqual([]);
    expect(executions.filter(({ text }) => /domestic|kestrelmoor/i.test(text))).toEqual([]);
  });
});
