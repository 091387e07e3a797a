import { describe, expect, it } from 'vitest';
import { readConcern, recordConcernAction, viewConcern } from '@fingerpost/core/concern';
import { listWork, readTask } from '@fingerpost/core/work';
import { viewTeam } from '@fingerpost/core/case';
import { viewCase } from '@fingerpost/core/referral';
import {
  nameSafeguarding,
  newWorld,
  raisedConcernIn,
  refusalOf,
  staff,
  takenCaseIn,
  team,
  workflow,
} from '@fingerpost/testkit';
import { lookAgain } from './look-again.ts';
import { raiseOverdue } from './raise-overdue.ts';

const { admin, colleague, lead, linkWorker } = staff;

const named = async () => {
  const world = await newWorld();
  await nameSafeguarding(world, { lead: colleague, deputy: linkWorker });
  const caseId = await takenCaseIn(world);
  const concernId = await raisedConcernIn(world, caseId);
  const silence = async (now: string) => {
    const at = world.as(workflow, { now: new Date(now) });
    const { watch } = await readConcern(world, concernId);
    const { act } = await lookAgain({ id: concernId, watch }, at);
    const { done } = await raiseOverdue({ id: concernId, watch }, at);
    return { act, done, found: await readConcern(world, concernId) };
  };
  return { world, caseId, concernId, silence };
};

describe('a concern that is left', () => {
  it('asks for nothing before its date has come', async () => {
    const { silence } = await named();
    expect(await silence('2026-11-02T16:00:00Z')).toMatchObject({ act: 'nothing', done: false });
  });

  it('goes to the deputy when its day has passed, due the end of the next working day', async () => {
    const { world, concernId, silence } = await named();
    expect(await silence('2026-11-02T17:00:00Z')).toMatchObject({
      act: 'raise',
      done: true,
      found: {
        status: 'open',
        raised: 'deputy',
        holder: { kind: 'safeguarding-deputy', id: team },
        dueBy: '2026-11-03T17:00:00.000Z',
        lookAt: '2026-11-03T17:00:00.000Z',
      },
    });
    const { items } = await listWork({}, world.as(linkWorker));
    expect(items.map(({ id }) => id)).toContain(concernId);
  });

  it.each([
    ['a Friday evening to Monday', '2026-11-06T17:00:00Z', '2026-11-09T17:00:00.000Z'],
    ['midnight to the day that begins', '2026-11-03T00:00:30Z', '2026-11-03T17:00:00.000Z'],
    ['a Sunday, where the clock was late, to Monday', '2026-11-08T12:00:00Z', '2026-11-09T17:00:00.000Z'],
  ])('gives the deputy from %s', async (_, now, dueBy) => {
    const { silence } = await named();
    expect((await silence(now)).found.dueBy).toBe(dueBy);
  });

  it('stays with the deputy after that, and tells the administrators a reference and a team, no person and no word', async () => {
    const { world, caseId, concernId, silence } = await named();
    await silence('2026-11-02T17:00:00Z');
    const { found } = await silence('2026-11-03T17:00:00Z');
    expect(found).toMatchObject({ raised: 'administrators', holder: { kind: 'safeguarding-deputy', id: team } });
    expect(found.lookAt).toBeUndefined();
    const { items } = await listWork({}, world.as(admin));
    expect(items).toMatchObject([
      { kind: 'task', todo: 'concern-overdue', teamName: 'Meadow Link Workers', needs: [] },
    ]);
    expect(items[0]?.name).toBeUndefined();
    expect(items[0]?.reference.replace('-', '')).toBe(concernId.slice(-8).toUpperCase());
    expect(JSON.stringify(items)).not.toContain(caseId.slice(4));
    expect((await silence('2026-11-05T17:00:00Z')).done).toBe(false);
  });

  it('is on no page of the case and on no team page while the administrators have their task', async () => {
    const { world, caseId, silence } = await named();
    await silence('2026-11-02T17:00:00Z');
    await silence('2026-11-03T17:00:00Z');
    for (const actor of [linkWorker, lead, staff.referrer])
      expect(JSON.stringify(await viewCase({ caseId }, world.as(actor)))).not.toMatch(/concern|con_/i);
    const overview = await viewTeam({}, world.as(lead));
    expect(overview.withAdministrators).toMatchObject({ tasks: 0, overdue: 0, first: [] });
    expect(JSON.stringify(overview)).not.toMatch(/concern|con_/i);
  });

  it('goes straight to the administrators when the deputy acted once and then left it', async () => {
    const { world, concernId, silence } = await named();
    await recordConcernAction({ concernId, what: 'Rang.' }, world.as(linkWorker));
    const { found } = await silence('2026-11-03T17:00:00Z');
    expect(found).toMatchObject({ raised: 'administrators' });
    expect(await readTask(world, found.overdueTaskId ?? '')).toMatchObject({ todo: 'concern-overdue', status: 'open' });
  });

  it('does nothing once somebody has acted, a second time, or for what is not there', async () => {
    const { world, concernId, silence } = await named();
    const { watch } = await readConcern(world, concernId);
    const late = world.as(workflow, { now: new Date('2026-11-02T17:00:00Z') });
    await recordConcernAction({ concernId, what: 'Rang.' }, world.as(colleague));
    expect((await raiseOverdue({ id: concernId, watch }, late)).done).toBe(false);
    expect((await silence('2026-11-02T17:00:00Z')).done).toBe(false);
    expect((await raiseOverdue({ id: `con_${'0'.repeat(42)}`, watch }, late)).done).toBe(false);
  });

  it('is never closed, and still is for the deputy and the lead alone', async () => {
    const { world, concernId, silence } = await named();
    for (const day of ['02', '03', '04', '05', '06']) await silence(`2026-11-${day}T17:00:00Z`);
    expect(await readConcern(world, concernId)).toMatchObject({ status: 'open' });
    expect((await viewConcern({ concernId }, world.as(colleague))).concernId).toBe(concernId);
    expect((await refusalOf(viewConcern({ concernId }, world.as(lead)))).code).toBe('concern.missing');
  });
});
