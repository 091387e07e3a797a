import { beforeAll, expect, test } from 'vitest';
import { caseOf } from '@fingerpost/core/case';
import { referralOf } from '@fingerpost/core/referral';
import type { Item } from '@fingerpost/kernel';
import { newWorld, start, type World } from '@fingerpost/testkit';
import { StartProblem } from '../start-problem.ts';
import { makeCases, type MadeCases } from './make-cases.ts';
import { seedNetwork } from './seed-network.ts';

const issuer = 'http://localhost:3001';
const count = 60;
let world: World;
let made: MadeCases;
let items: readonly Item[];
const steps: number[] = [];

beforeAll(async () => {
  world = await newWorld();
  await seedNetwork(world.as, issuer);
  made = await makeCases({ as: world.as, issuer, now: start }, { count, seed: 7 }, (done) => steps.push(done));
  items = await world.everything();
}, 60_000);

test('every journey is made to its end, in every place that a journey has', () => {
  expect(made).toEqual({ made: count, stopped: new Map() });
  expect(steps.at(-1)).toBe(count);
  const cases = items.filter(({ type }) => type === 'case').map(caseOf);
  expect(cases).toHaveLength(count);
  expect(new Set(cases.map(({ status }) => status))).toEqual(new Set(['waiting', 'allocated', 'active', 'closed']));
  const referrals = items.filter(({ type }) => type === 'referral').map(referralOf);
  expect(new Set(referrals.map(({ status }) => status))).toEqual(
    new Set(['sent', 'waitlisted', 'accepted', 'started', 'completed']),
  );
});

test('no journey begins with a date that has passed', () => {
  const now = start.toISOString();
  const open = [
    ...items.filter(({ type }) => type === 'case').map(caseOf),
    ...items.filter(({ type }) => type === 'referral').map(referralOf),
  ];
  expect(open.filter(({ dueBy = now }) => dueBy < now)).toEqual([]);
});

test('the same seed again meets the same people', async () => {
  const pointers = items.filter(({ type }) => type === 'pointer').length;
  expect(pointers).toBeGreaterThan(count * 0.8);
  await makeCases({ as: world.as, issuer, now: start }, { count: 3, seed: 7 }, () => undefined);
  expect((await world.everything()).filter(({ type }) => type === 'pointer')).toHaveLength(pointers);
}, 30_000);

test('another network than the demo’s is refused', async () => {
  const other = await newWorld();
  const making = makeCases({ as: other.as, issuer, now: start }, { count: 1, seed: 7 }, () => undefined);
  await expect(making).rejects.toThrow(StartProblem);
});
