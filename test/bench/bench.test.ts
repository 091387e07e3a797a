import { readFileSync } from 'node:fs';
import type { Metafile } from 'esbuild';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newWorld, type World } from '@fingerpost/testkit';
import { bundles } from '../../scripts/bundles.ts';
import { heaviestLoad } from '../../scripts/loads.ts';
import { advanceTo, eveningAfter } from '../support/days.ts';
import { type FileDatabase, startFileDatabase } from '../support/file-database.ts';
import { finishedReferral, transitionsIn } from '../support/finished.ts';
import { TestNetwork } from '../support/network.ts';
import { fill, longCase } from './fill.ts';
import type { Measured } from './meter.ts';
import { lists, measurePages, wholeList, wholeSet } from './pages.ts';
import { measureSteps } from './steps.ts';
import { costLines, figureLine, type Line, printTable } from './table.ts';

const patience = 30 * 60_000;
const few = 50;
const many = 5000;
const mostTransitions = 20;

const report = (heading: string, lines: readonly Line[]): void => {
  printTable(heading, lines);
  expect(lines.filter(({ over }) => over)).toEqual([]);
};

describe(`a network of ${many} cases`, () => {
  let database: FileDatabase;
  let world: World;
  let atFew: readonly Measured[];
  let caseId: string;

  beforeAll(async () => {
    database = await startFileDatabase();
    world = await newWorld(database.endpoint);
    caseId = await longCase(world, 60);
    await fill(world, 0, few);
    atFew = await measurePages(world, caseId);
    for (let done = few; done < many; done += 450) {
      await fill(world, done, Math.min(done + 450, many));
      process.stdout.write(`\r  ${Math.min(done + 450, many)} of ${many} cases`);
    }
  }, patience);
  afterAll(() => database.stop());

  it('answers every page within its budget, as it did with 50', { timeout: patience }, async () => {
    const atMany = await measurePages(world, caseId);
    expect(atMany.map(({ usage }) => usage)).toEqual(atFew.map(({ usage }) => usage));
    report(`Reading, with ${many} cases as with ${few}`, costLines(atMany));
  });

  it('has in every list everything that belongs there, once', { timeout: patience }, async () => {
    const stored = await world.everything();
    const lines: Line[] = [];
    for (const list of lists) {
      const listed = await wholeList(world, list);
      expect(listed.toSorted()).toEqual(wholeSet(stored, list).toSorted());
      lines.push(figureLine(list.what, listed.length, 'rows, all there'));
    }
    report('Lists, every page of them', lines);
  });

  it('takes every step within its budget', { timeout: patience }, async () => {
    report('Writing', costLines(await measureSteps(world)));
  });
});

describe('what is deployed', () => {
  it('weighs no more than its budget', () => {
    const kilobytes = (bytes: number) => Math.round(bytes / 1000);
    const lines = bundles.map(({ name, budget }) => {
      const map = readFileSync(new URL(`../../dist/maps/${name}.json`, import.meta.url), 'utf8');
      const { outputs } = JSON.parse(map) as Metafile;
      const { bytes } = heaviestLoad(outputs, `dist/functions/${name}/index.mjs`);
      return { ...figureLine(name, kilobytes(bytes), 'KB', kilobytes(budget)), over: !(bytes <= budget) };
    });
    report('Bundles', lines);
  });
});

describe('the follow-up of a finished referral', () => {
  let network: TestNetwork;
  beforeAll(async () => {
    network = await TestNetwork.start();
  }, patience);
  afterAll(() => network.stop());

  it('takes at most 20 state transitions, its case included', { timeout: patience }, async () => {
    const inTime = await finishedReferral(network, 'Intime');
    const rescued = await finishedReferral(network, 'Rescued', {
      sent: (_, day) => advanceTo(network, eveningAfter(day, 6)),
    });
    report('State transitions of a finished referral', [
      figureLine('answered in time', transitionsIn(inTime), 'transitions', mostTransitions),
      figureLine('after two reminders and a rescue', transitionsIn(rescued), 'transitions'),
    ]);
  });
});
