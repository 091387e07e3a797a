import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { tableSchema } from '../../packages/store/table-schema.ts';
import { outbox } from '../support/journey.ts';
import { marks, marksIn, person, texts } from '../support/marks.ts';
import { TestNetwork } from '../support/network.ts';
import { scanTable, type Stored } from '../support/table.ts';
import { sayItOnPages, sayItWrongly, tellEverything } from '../support/told.ts';

let network: TestNetwork;
let stored: readonly Stored[];
let statuses: readonly number[];
let shownOnPages: readonly number[];

beforeAll(async () => {
  network = await TestNetwork.start();
  const ids = await tellEverything(network);
  statuses = await sayItWrongly(network, ids);
  shownOnPages = await sayItOnPages(network);
  await network.advance('PT1M');
  stored = await scanTable(network);
});
afterAll(() => network.stop());

/** What a thing is called, with the marks it holds, so that a failure says where they are but not in whose words. */
const found = <T>(
  things: readonly T[],
  nameOf: (thing: T) => string,
  partOf: (thing: T) => unknown = (thing) => thing,
) =>
  things
    .map((thing) => ({ in: nameOf(thing), marks: marksIn(partOf(thing)) }))
    .filter(({ marks: held }) => held.length > 0);

const written = new Set(['person', 'former-person', 'note', 'plan', 'contact', 'letter', 'message']);

describe('a person whose every detail is known', () => {
  it('was told of in every way, and refused in every other', () => {
    expect(statuses.every((status) => status >= 400 && status < 500)).toBe(true);
    expect(shownOnPages.every((status) => status >= 200 && status < 500)).toBe(true);
    const data = stored.map((item) => item['data']);
    const kept = marksIn(data);
    for (const text of Object.values(texts).filter((said) => said !== texts.how))
      expect(kept).toContain(/mark[a-z]+/.exec(text)?.[0]);
    for (const detail of [person.name.family, person.dateOfBirth, person.phone])
      expect(kept).toContain(detail.toLowerCase());
  });

  it('is in no line of any log, and neither is an address that was asked for', async () => {
    const lines = (await network.logged()).split('\n');
    expect(lines.length).toBeGreaterThan(60);
    expect(found(lines, (line) => line.slice(0, 40))).toEqual([]);
    expect(lines.filter((line) => /https?:|\/(?:cas|ref|tsk|mem|org)_|[?&]\w+=/.test(line))).toEqual([]);
  });

  it('is in no key and in nothing that an index shows', () => {
    const keyed = (item: Stored) => ({ ...item, data: undefined });
    expect(found(stored, ({ type, sk }) => `${String(type)} ${String(sk)}`, keyed)).toEqual([]);
  });

  it.each(Object.keys(tableSchema.indexes))('is in no row of the index %s', async (index) => {
    const rows = await scanTable(network, index);
    expect(rows.length).toBeGreaterThan(5);
    expect(found(rows, ({ type }) => String(type))).toEqual([]);
  });

  it('is kept only in the items made for details and words, never in an event, a view or a notice', () => {
    const holding = stored.filter(({ data }) => marksIn(data ?? '').length > 0).map(({ type }) => String(type));
    expect([...new Set(holding)].filter((type) => !written.has(type))).toEqual([]);
  });

  it('is in no message, and neither is what it is about', async () => {
    const messages = await outbox(network);
    const toThem = messages.filter(({ recipient }) => recipient === person.phone.replaceAll(' ', ''));
    expect(toThem.length).toBeGreaterThan(4);
    expect(messages.length - toThem.length).toBeGreaterThan(4);
    const words = ({ subject, body }: (typeof messages)[number]) => `${subject ?? ''} ${body}`;
    expect(found(messages, ({ template }) => template, words)).toEqual([]);
    expect(toThem.filter((message) => /food|pantry|lantern/i.test(words(message)))).toEqual([]);
    const theirs = messages.filter((message) => !toThem.includes(message));
    expect(theirs.filter((message) => /food|pantry/i.test(words(message)))).toEqual([]);
    expect(found(theirs, ({ template }) => template)).toEqual([]);
  });

  it('is in no object that reports and searches read', () => {
    const objects = globSync('objects/**/*', { cwd: network.folder, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name));
    expect(objects.filter((path) => path.includes('facts')).length).toBeGreaterThan(10);
    expect(
      found(
        objects,
        (path) => path,
        (path) => path + readFileSync(path, 'utf8'),
      ),
    ).toEqual([]);
  });

  it('is in the input of no workflow, nor in what one answers', async () => {
    // The runtime keeps its own files to itself while it runs.
    await network.end();
    const database = new DatabaseSync(join(network.folder, 'runtime.sqlite'), { readOnly: true });
    const executions = database.prepare('SELECT * FROM executions').all();
    database.close();
    expect(executions.length).toBeGreaterThan(10);
    expect(found(executions, ({ name }) => String(name))).toEqual([]);
    for (const { input } of executions)
      expect(Object.keys(JSON.parse(String(input)) as object).toSorted()).toEqual(['id', 'lookAt', 'watch']);
  });

  it('would be found', () => {
    expect(marks.length).toBeGreaterThan(30);
    expect(marksIn({ deep: [{ [person.name.given]: `x${person.phone}x` }] })).toEqual(['zephyrine', '07700 900862']);
  });
});
