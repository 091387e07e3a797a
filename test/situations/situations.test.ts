import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { format, resolveConfig } from 'prettier';
import { newWorld, type World } from '@fingerpost/testkit';
import { situations as absence } from './absence.ts';
import { situations as concern } from './concern.ts';
import { situations as figures } from './figures.ts';
import { situations as identity } from './identity.ts';
import { situations as lifeEvents } from './life-events.ts';
import { situations as links } from './links.ts';
import { situations as notWith } from './not-with.ts';
import { situations as sessions } from './sessions.ts';
import type { Situation } from './situation.ts';
import { situations as waysIn } from './ways-in.ts';

const subjects: Readonly<Record<string, readonly Situation[]>> = {
  'Worried about somebody’s safety': concern,
  'Who is who': identity,
  'Restricted needs and “not with”': notWith,
  'Death, hospital, prison, moving': lifeEvents,
  'Absence, load, closing and merging': absence,
  'Answering from an e-mail without signing in': links,
  'Groups and registers': sessions,
  'Own ways in, and what the practice hears': waysIn,
  'What figures tell, and what people take back': figures,
};

const all = Object.values(subjects).flat();
const page = fileURLToPath(new URL('../../docs/safety/situations.md', import.meta.url));
const journeys = fileURLToPath(new URL('../journeys', import.meta.url));
const least = 60;

/** The ids that begin the names of tests in a browser or through the network. */
const played = (): readonly string[] =>
  globSync('browser*.test.ts', { cwd: journeys })
    .map((file) => readFileSync(join(journeys, file), 'utf8'))
    .flatMap((text) => [...text.matchAll(/\bit\('([a-z]+(?:-[a-z]+)+): /g)].map(([, id = '']) => id));

const rowOf = ({ who, happens, does, others, id }: Situation): string =>
  `| ${[who, happens, does, others, `\`${id}\``].map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;

const tableOf = ([subject, rows]: readonly [string, readonly Situation[]]): string =>
  [
    `## ${subject}`,
    '',
    '| who | what happens | what the network does | what others see | test |',
    '| - | - | - | - | - |',
  ]
    .concat(rows.map(rowOf))
    .join('\n');

const document = async (): Promise<string> => {
  const text = [
    '# Situations',
    '',
    'What really happens to people, and what the network makes of it. Each row is a test of its name in `test/situations`',
    'that plays the situation through the use-cases; the gravest are played in a browser as well. This page is written by that test.',
    '',
    ...Object.entries(subjects).map((subject) => `${tableOf(subject)}\n`),
  ].join('\n');
  return format(text, { ...(await resolveConfig(page)), filepath: page });
};

describe('the table of situations', () => {
  it('has at least 60, each under a name of its own, ten of them grave', () => {
    expect(all.length).toBeGreaterThanOrEqual(least);
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
    expect(all.filter(({ grave }) => grave).length).toBeGreaterThanOrEqual(10);
  });

  it('has at least ten of the grave played by clicking, under ids that are there', () => {
    const ids = played();
    const grave: readonly string[] = all.filter((situation) => situation.grave).map(({ id }) => id);
    expect(ids.filter((id) => !grave.includes(id))).toEqual([]);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.length).toBeGreaterThanOrEqual(10);
  });

  it('is current', async () => {
    await expect(await document()).toMatchFileSnapshot(join(page));
  });
});

describe.each(Object.entries(subjects).filter(([, rows]) => rows.length > 0))('%s', (_subject, rows) => {
  let world: World;
  beforeAll(async () => {
    world = await newWorld();
  });

  it.each(rows)('$id', async ({ run }) => {
    expect.hasAssertions();
    await run(world);
  });
});
