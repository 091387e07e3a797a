import { describe, expect, it } from 'vitest';
import { pauseCase } from '@fingerpost/core/case';
import { acceptReferral, readReferral } from '@fingerpost/core/referral';
import { itRefusesOtherActors, newWorld, sentReferralIn, staff, takenCaseIn, workflow } from '@fingerpost/testkit';
import { remindProvider } from './remind-provider.ts';

const world = await newWorld();
const at = (now: string) => world.as(workflow, { now: new Date(now) });
const firstDue = '2026-11-04T17:00:00.000Z';
const secondDue = '2026-11-06T17:00:00.000Z';
const events = async (id: string) =>
  (await world.everything()).filter(
    ({ type, data }) => type === 'event' && (data as { subject: string }).subject === id,
  );

describe('remindProvider', () => {
  itRefusesOtherActors(remindProvider, ['system']);

  it('counts the reminder, keeps the date and the holder, and looks again two working days later', async () => {
    const id = await sentReferralIn(world, await takenCaseIn(world));
    const before = await readReferral(world.as(workflow), id);
    expect(await remindProvider({ id, watch: 1 }, at(firstDue))).toEqual({ id, watch: 1, done: true });
    const after = await readReferral(world.as(workflow), id);
    expect(after).toMatchObject({ status: 'sent', reminded: 1, watch: 2, lookAt: secondDue });
    expect([after.holder, after.dueBy]).toEqual([before.holder, before.dueBy]);
    expect((await events(id)).map(({ data }) => (data as { type: string }).type)).toContain('ProviderReminded');
  });

  it('does nothing a second time', async () => {
    const id = await sentReferralIn(world, await takenCaseIn(world));
    await remindProvider({ id, watch: 1 }, at(firstDue));
    expect((await remindProvider({ id, watch: 1 }, at(firstDue))).done).toBe(false);
    expect((await readReferral(world.as(workflow), id)).reminded).toBe(1);
  });

  it('does nothing once the provider has accepted', async () => {
    const id = await sentReferralIn(world, await takenCaseIn(world));
    await acceptReferral({ referralId: id }, world.as(staff.provider));
    expect((await remindProvider({ id, watch: 1 }, at(firstDue))).done).toBe(false);
  });

  it('moves the date past a pause of the case instead', async () => {
    const caseId = await takenCaseIn(world);
    const id = await sentReferralIn(world, caseId);
    await pauseCase({ caseId, reason: 'hospital', until: '2026-11-13' }, world.as(staff.linkWorker));
    await remindProvider({ id, watch: 1 }, at(firstDue));
    expect(await readReferral(world.as(workflow), id)).toMatchObject({
      reminded: 0,
      dueBy: '2026-11-17T17:00:00.000Z',
      lookAt: '2026-11-17T17:00:00.000Z',
    });
  });
});
