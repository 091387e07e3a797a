import { describe, expect, it } from 'vitest';
import { openReferralsKey } from '@fingerpost/core/case';
import { readTask } from '@fingerpost/core/work';
import { closeCase } from './close-case.ts';
import { declineReferral } from './decline-referral.ts';
import { readReferral } from './referral.repository.ts';
import { itIsAStepOfReferrals, newWorld, sentReferral, staff, team } from '@fingerpost/testkit';

const world = await newWorld();
const asProvider = world.as(staff.provider);
const note = 'No places before the spring.';
const countOf = async (caseId: string) => (await world.table.get(openReferralsKey(caseId)))?.tally;
const taskOf = async (referralId: string) =>
  readTask(asProvider, (await readReferral(asProvider, referralId)).afterTaskId ?? '');

describe('declineReferral', () => {
  itIsAStepOfReferrals(world, {
    door: declineReferral,
    step: 'decline',
    allow: ['provider', 'link', 'link-worker', 'team-lead'],
    as: staff.provider,
    input: { reason: 'full', note },
    writes: 14,
  });

  it('is held by nobody, names nobody in the lists, and leaves the count of open ones', async () => {
    const { referralId, caseId } = await sentReferral(world);
    expect(await countOf(caseId)).toBe(1);
    const state = await declineReferral({ referralId, reason: 'full' }, asProvider);
    expect(state).toMatchObject({ status: 'declined', holder: undefined, dueBy: undefined });
    expect(await countOf(caseId)).toBe(0);
    const found = await readReferral(asProvider, referralId);
    expect(found.reason).toBe('full');
    expect(found.name).toBeUndefined();
    expect(found.lookAt).toBeUndefined();
  });

  it('leaves the link worker a task to find something else within two working days', async () => {
    const { referralId } = await sentReferral(world);
    await declineReferral({ referralId, reason: 'not-eligible', note }, asProvider);
    expect(await taskOf(referralId)).toMatchObject({
      todo: 'after-decline',
      status: 'open',
      because: 'not-eligible',
      holder: { kind: 'member', id: staff.linkWorker.memberId },
      dueBy: '2026-11-04T17:00:00.000Z',
      referralId,
      note: 2,
    });
  });

  it('leaves the task to the whole team, and the count alone, where its case has closed', async () => {
    const { referralId, caseId } = await sentReferral(world);
    await closeCase({ caseId, reason: 'goals-met', letRun: true }, world.as(staff.linkWorker));
    await declineReferral({ referralId, reason: 'full' }, asProvider);
    expect((await taskOf(referralId))?.holder).toEqual({ kind: 'organisation', id: team });
    expect(await countOf(caseId)).toBe(0);
  });

  it('writes no note where nothing but blanks was said', async () => {
    const { referralId, caseId } = await sentReferral(world);
    await declineReferral({ referralId, reason: 'full', note: '  ' }, asProvider);
    const { rows } = await world.table.query(`CASE#${caseId}`, { beginsWith: '2#' });
    expect(rows.filter(({ type }) => type === 'note')).toEqual([]);
  });
});
