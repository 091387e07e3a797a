import { describe, expect, it } from 'vitest';
import type { Actor } from '@fingerpost/kernel';
import { listReferrals } from './list-referrals.ts';
import { ReferralRow } from './referral-row.ts';
import {
  costOf,
  itRefusesOtherActors,
  newWorld,
  referralIn,
  refusalOf,
  sentReferral,
  staff,
  start,
  takenCaseIn,
} from '@fingerpost/testkit';
import { services } from '@fingerpost/testkit';

const world = await newWorld();
const minutes = (count: number) => new Date(start.getTime() + count * 60_000);
const caseId = await takenCaseIn(world);
const made: string[] = [];
for (let index = 0; index < 30; index += 1)
  made.push((await sentReferral(world, { caseId, now: minutes(index) })).referralId);
const elsewhere = await sentReferral(world, { caseId, serviceId: services.food2, now: minutes(31) });
const proposed = await referralIn.proposed(world, { caseId, now: minutes(32) });
const newestFirst = made.toReversed();

const pages = async (actor: Actor): Promise<ReferralRow[][]> => {
  const all: ReferralRow[][] = [];
  let cursor: string | undefined;
  do {
    const page = await listReferrals({ cursor }, world.as(actor));
    all.push([...page.items]);
    cursor = page.next;
  } while (cursor !== undefined);
  return all;
};
const idsOf = (rows: readonly ReferralRow[]) => rows.map(({ referralId }) => referralId);

describe('listReferrals', () => {
  itRefusesOtherActors(listReferrals, ['provider', 'link-worker', 'team-lead']);

  it('lists what a provider was sent, newest first, 25 to a page, and all of it', async () => {
    const all = await pages(staff.provider);
    expect(all.map(({ length }) => length)).toEqual([25, 5]);
    expect(idsOf(all.flat())).toEqual(newestFirst);
    for (const row of all.flat()) expect(ReferralRow.parse(row)).toEqual(row);
  });

  it('lists what a team made, proposals and other providers included', async () => {
    const all = await pages(staff.colleague);
    expect(idsOf(all.flat())).toEqual([proposed.referralId, elsewhere.referralId, ...newestFirst]);
  });

  it('lists nothing of another organisation', async () => {
    expect(idsOf((await pages(staff.provider2)).flat())).toEqual([elsewhere.referralId]);
    expect(await pages(staff.linkWorker2)).toEqual([[]]);
  });

  it('costs 2 round trips with membership and at most 3 read units a page', async () => {
    const cost = await costOf(world, () => listReferrals({}, world.as(staff.provider)));
    expect(cost.trips).toBe(2);
    expect(cost.read).toBeLessThanOrEqual(3);
  });

  it('refuses the cursor of somebody else', async () => {
    const { next } = await listReferrals({}, world.as(staff.provider));
    const refusal = await refusalOf(listReferrals({ cursor: next }, world.as(staff.linkWorker)));
    expect(refusal.code).toBe('page.cursor');
  });
});

describe('a row of a list of referrals', () => {
  const rowOf = async (id: string, actor: Actor, now = start) => {
    const { items } = await listReferrals({}, world.as(actor, { now }));
    return items.find(({ referralId }) => referralId === id);
  };
  const late = (now: string) => minutes(60 * 24 * Number(now));

  it.each([
    ['sent', undefined],
    ['waitlisted', undefined],
    ['accepted', 'Ottoline Pettigrew'],
    ['started', 'Ottoline Pettigrew'],
    ['completed', 'Ottoline Pettigrew'],
    ['declined', undefined],
    ['ended', undefined],
    ['withdrawn', undefined],
    ['in-error', undefined],
  ] as const)('of a %s referral names to its provider: %s', async (state, name) => {
    const { referralId } = await referralIn[state](world, { caseId, now: minutes(60) });
    const row = await rowOf(referralId, staff.provider);
    expect(row).toMatchObject({ status: state, serviceName: 'Meadow Pantry', teamName: 'Meadow Link Workers' });
    expect(row?.name).toBe(name);
    expect([row?.practiceName, row?.worker]).toEqual([undefined, undefined]);
    const isOver = ['declined', 'ended', 'withdrawn', 'in-error'].includes(state);
    expect(row?.doNotContact).toBe(isOver ? true : undefined);
    expect(row?.needs).toEqual(isOver ? [] : ['food']);
  });

  it('names nobody to the provider thirty days after completion', async () => {
    const { referralId } = await referralIn.completed(world, { caseId, now: minutes(70) });
    expect((await rowOf(referralId, staff.provider, late('30')))?.name).toBe('Ottoline Pettigrew');
    const row = await rowOf(referralId, staff.provider, late('31'));
    expect(row).toMatchObject({ doNotContact: true, needs: [] });
    expect(row?.name).toBeUndefined();
  });

  it('names nobody whose name was not shared', async () => {
    const { referralId } = await referralIn.accepted(world, { caseId, now: minutes(80), share: ['phone'] });
    expect((await rowOf(referralId, staff.provider))?.name).toBeUndefined();
  });

  it('names a restricted need and its service to the worker, the lead and the service, not to a colleague', async () => {
    const { referralId } = await sentReferral(world, { caseId, need: 'domestic-abuse', now: minutes(90) });
    for (const actor of [staff.linkWorker, staff.lead, staff.provider])
      expect(await rowOf(referralId, actor)).toMatchObject({ needs: ['domestic-abuse'], serviceName: 'Meadow Pantry' });
    const row = await rowOf(referralId, staff.colleague);
    expect(row?.needs).toEqual(['restricted']);
    expect([row?.serviceName, row?.serviceId, row?.providerName]).toEqual([undefined, undefined, undefined]);
  });
});
