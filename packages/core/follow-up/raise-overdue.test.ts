import { describe, expect, it } from 'vitest';
import { allocateCase, readCase } from '@fingerpost/core/case';
import { readReferral } from '@fingerpost/core/referral';
import {
  itRefusesOtherActors,
  newWorld,
  openedCaseIn,
  sentReferralIn,
  services,
  staff,
  takenCaseIn,
  team,
  workflow,
} from '@fingerpost/testkit';
import { raiseOverdue } from './raise-overdue.ts';

const world = await newWorld();
const leads = { kind: 'leads', id: team };
const administrators = { kind: 'administrators', id: 'network' };

const raise = async (id: string, read: typeof readCase | typeof readReferral) => {
  const { watch, lookAt = '' } = await read(world.as(workflow), id);
  const answer = await raiseOverdue({ id, watch }, world.as(workflow, { now: new Date(lookAt) }));
  return { ...answer, found: await read(world.as(workflow), id) };
};

describe('raiseOverdue', () => {
  itRefusesOtherActors(raiseOverdue, ['system']);

  it('gives a case that nobody took to the leads, then to the administrators, each with a date of their own', async () => {
    const id = await openedCaseIn(world);
    const first = await raise(id, readCase);
    expect(first.found).toMatchObject({ raised: 'leads', holder: leads, dueBy: '2026-11-09T17:00:00.000Z' });
    expect(first.found.lookAt).toBe('2026-11-16T17:00:00.000Z');
    const second = await raise(id, readCase);
    expect(second.found).toMatchObject({ raised: 'administrators', holder: administrators, status: 'waiting' });
    expect(second.found.lookAt).toBeUndefined();
  });

  it('shows what a link worker left to the leads first, and gives it to them three working days later', async () => {
    const id = await takenCaseIn(world);
    const { holder, dueBy } = await readCase(world.as(workflow), id);
    const first = await raise(id, readCase);
    expect(first.found).toMatchObject({ raised: 'shown', holder, dueBy, lookAt: '2026-11-16T17:00:00.000Z' });
    const second = await raise(id, readCase);
    expect(second.found).toMatchObject({ raised: 'leads', holder: leads, dueBy: '2026-11-18T17:00:00.000Z' });
  });

  it('raises a referral that the link worker keeps by hand', async () => {
    const changes = { serviceId: services.silent, mode: 'by-hand' } as const;
    const id = await sentReferralIn(world, await takenCaseIn(world), changes);
    const first = await raise(id, readReferral);
    expect(first.found).toMatchObject({ raised: 'leads', holder: leads, status: 'sent' });
    const second = await raise(id, readReferral);
    expect(second.found).toMatchObject({ raised: 'administrators', holder: administrators, status: 'sent' });
  });

  it('does nothing a second time, or once somebody has acted', async () => {
    const id = await openedCaseIn(world);
    const { watch, lookAt = '' } = await readCase(world.as(workflow), id);
    const then = world.as(workflow, { now: new Date(lookAt) });
    await allocateCase({ caseId: id }, world.as(staff.linkWorker));
    expect((await raiseOverdue({ id, watch }, then)).done).toBe(false);
    expect((await raiseOverdue({ id: `cas_${'0'.repeat(26)}`, watch }, then)).done).toBe(false);
    const other = await openedCaseIn(world);
    expect((await raiseOverdue({ id: other, watch: 1 }, then)).done).toBe(true);
    expect((await raiseOverdue({ id: other, watch: 1 }, then)).done).toBe(false);
  });
});
