import { newWorld, openCaseInput, person, staff, team, type World } from '@fingerpost/testkit';
import { Refusal } from '@fingerpost/kernel';
import { defaultPolicy } from '@fingerpost/core/directory';
import { describe, expect, it } from 'vitest';
import { formsPerAddress } from './form-limits.ts';
import { referOneself } from './refer-oneself.ts';
import { openCase } from './open-case.ts';

const form = { kind: 'system', process: 'public-form' } as const;
const { nhsNumber: _number, ...patient } = person;
const asked = { teamId: team, patient, reason: 'Help.', agreed: true };

const flood = async (world: World, addressOf: (post: number) => string, now = new Date('2026-11-02T09:00:00Z')) => {
  const codes: string[] = [];
  for (let first = 0; first < 200; first += 10) {
    const posts = Array.from({ length: 10 }, (_, at) =>
      referOneself({ ...asked, from: addressOf(first + at) }, world.as(form, { now })).then(
        () => 'taken',
        (error: unknown) => (error instanceof Refusal ? error.code : String(error)),
      ),
    );
    codes.push(...(await Promise.all(posts)));
  }
  return codes;
};

const taken = (codes: readonly string[]) => codes.filter((code) => code === 'taken').length;
const casesIn = async (world: World) => (await world.everything()).filter(({ type }) => type === 'case').length;

describe('the limits of the public forms', { timeout: 30_000 }, () => {
  it('let one address send a few, refuse the rest gently, and hold nothing up for the practice', async () => {
    const world = await newWorld();
    const codes = await flood(world, () => '203.0.113.5');
    expect(taken(codes)).toBe(formsPerAddress);
    expect(await casesIn(world)).toBe(formsPerAddress);
    const kinds = new Set(['taken', 'form.ring-instead', 'table.busy']);
    expect(codes.filter((code) => !kinds.has(code))).toEqual([]);
    expect(codes.at(-1)).toBe('form.ring-instead');
    await openCase(openCaseInput(), world.as(staff.referrer));
    expect(await casesIn(world)).toBe(formsPerAddress + 1);
  });

  it('let a flood from many addresses fill no more than the team’s day', async () => {
    const world = await newWorld();
    const codes = await flood(world, (post) => `203.0.113.${String(post)}`);
    expect(taken(codes)).toBe(defaultPolicy.formsPerDay);
    expect(await casesIn(world)).toBe(defaultPolicy.formsPerDay);
  });

  it('begin anew the next day', async () => {
    const world = await newWorld();
    await flood(world, () => '203.0.113.5');
    expect(taken(await flood(world, () => '203.0.113.5', new Date('2026-11-03T09:00:00Z')))).toBe(formsPerAddress);
  });
});
