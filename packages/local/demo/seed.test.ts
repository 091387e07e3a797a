import { beforeAll, describe, expect, test } from 'vitest';
import { caseOf } from '@fingerpost/core/case';
import { referralOf } from '@fingerpost/core/referral';
import { openOwnPage } from '@fingerpost/core/own-page';
import { isNhsNumber, Person } from '@fingerpost/core/patient';
import type { Item } from '@fingerpost/kernel';
import { newWorld, start } from '@fingerpost/testkit';
import type { As } from './seed-network.ts';
import { seedWith, stories } from './seed.ts';

const seeded = async (now: Date): Promise<readonly Item[]> => {
  const world = await newWorld();
  const as: As = (actor, circumstances) => world.as(actor, { now, ...circumstances });
  await seedWith(as, 'http://localhost:3001', now);
  return world.everything();
};

let items: readonly Item[] = [];

beforeAll(async () => {
  items = await seeded(start);
}, 60_000);

const ofType = (type: string, among = items) => among.filter((item) => item.type === type);
const cases = () => ofType('case').map(caseOf);
const referrals = () => ofType('referral').map(referralOf);

describe('the people of the demo network', { timeout: 60_000 }, () => {
  test('stand in every place that a journey has', () => {
    expect(cases()).toHaveLength(stories.length);
    expect(new Set(cases().map(({ status }) => status))).toEqual(new Set(['waiting', 'allocated', 'active', 'closed']));
    expect(new Set(referrals().map(({ status }) => status))).toEqual(
      new Set(['proposed', 'sent', 'waitlisted', 'accepted', 'started', 'completed']),
    );
    expect(new Set(referrals().map(({ mode }) => mode))).toEqual(new Set(['network', 'by-hand']));
    expect(cases().some(({ paused }) => paused !== undefined)).toBe(true);
  });

  test('have numbers, phones and addresses that are nobody’s', () => {
    const people = ofType('person').map(({ data }) => Person.parse(data));
    expect(new Set(people.map(({ nhsNumber }) => nhsNumber)).size).toBe(stories.length);
    for (const { nhsNumber = '', phone = '', email = 'a@b.example' } of people) {
      expect(nhsNumber.startsWith('999') && isNhsNumber(nhsNumber)).toBe(true);
      expect(phone).toMatch(/^07700 900\d{3}$/);
      expect(email).toMatch(/\.example$/);
    }
  });

  test('who have a page of their own can open it with what a newcomer is told', async () => {
    const world = await newWorld();
    const as: As = (actor, circumstances) => world.as(actor, { now: start, ...circumstances });
    const opened = await seedWith(as, 'http://localhost:3001', start);
    expect(opened.length).toBeGreaterThan(2);
    const atDoor = as({ kind: 'system', process: 'sign-in' });
    for (const { code, born, pin } of opened)
      expect(await openOwnPage({ code, dateOfBirth: born, pin }, atDoor)).toMatchObject({ opens: 'page' });
  });

  test.each([
    ['on a working morning', '2026-11-02T09:00:00Z'],
    ['on a Saturday night in summer', '2026-07-04T22:30:00Z'],
    ['after the office hours of a day between the years', '2026-12-29T18:00:00Z'],
  ])('have journeys in the past and dates ahead when the network begins %s', async (_, moment) => {
    const all = await seeded(new Date(moment));
    for (const { data } of ofType('event', all)) expect((data as { at: string }).at <= moment).toBe(true);
    const heads = [...ofType('case', all).map(caseOf), ...ofType('referral', all).map(referralOf)];
    expect(heads.length).toBeGreaterThan(20);
    for (const { lookAt = moment, dueBy = moment } of heads) expect(lookAt >= moment && dueBy >= moment).toBe(true);
  });
});
