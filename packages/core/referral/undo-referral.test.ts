import { describe, expect, it } from 'vitest';
import { EventEnvelope } from '@fingerpost/kernel';
import { openReferralsKey } from '@fingerpost/core/case';
import { completeTask, readTask } from '@fingerpost/core/work';
import { closeCase } from './close-case.ts';
import { completeReferral } from './complete-referral.ts';
import { declineReferral } from './decline-referral.ts';
import { readReferral } from './referral.repository.ts';
import { undoReferral } from './undo-referral.ts';
import {
  itIsAStepOfReferrals,
  type Journey,
  newWorld,
  provider,
  refusalOf,
  referralIn,
  sentReferral,
  sentReferralIn,
  services,
  staff,
  startedReferral,
} from '@fingerpost/testkit';

const world = await newWorld();
const asProvider = world.as(staff.provider);
const codeOf = async ({ referralId }: Journey, as = asProvider) =>
  (await refusalOf(undoReferral({ referralId }, as))).code;

describe('undoReferral', () => {
  itIsAStepOfReferrals(world, {
    door: undoReferral,
    step: 'undo',
    allow: ['provider', 'link', 'link-worker', 'team-lead'],
    as: staff.provider,
    leadsTo: { declined: 'sent', completed: 'started' },
  });

  it.each(['sent', 'waitlisted'] as const)(
    'takes back a decline: it stands as %s, as if never declined',
    async (state) => {
      const { referralId, caseId } = await referralIn[state](world);
      const before = await readReferral(asProvider, referralId);
      await declineReferral({ referralId, reason: 'full', note: 'No place.' }, asProvider);
      const { afterTaskId = '' } = await readReferral(asProvider, referralId);
      await undoReferral({ referralId }, asProvider);
      const after = await readReferral(asProvider, referralId);
      expect(after).toEqual({ ...before, version: before.version + 2, watch: before.version + 2 });
      expect((await world.table.get(openReferralsKey(caseId)))?.tally).toBe(1);
      expect(await readTask(asProvider, afterTaskId)).toMatchObject({ status: 'done', result: 'undone' });
    },
  );

  it('takes back a completion, and with it the task that it left', async () => {
    const { referralId } = await startedReferral(world);
    const { dueBy } = await readReferral(asProvider, referralId);
    await completeReferral({ referralId, outcome: 'achieved', alsoNeeds: 'A lift.' }, asProvider);
    const { afterTaskId = '' } = await readReferral(asProvider, referralId);
    const state = await undoReferral({ referralId }, asProvider);
    expect(state).toMatchObject({ status: 'started', holder: { kind: 'organisation', id: provider }, dueBy });
    expect((await readTask(asProvider, afterTaskId))?.status).toBe('done');
    expect((await readReferral(asProvider, referralId)).outcome).toBeUndefined();
  });

  it('says from where to where in its event', async () => {
    const { referralId, caseId } = await referralIn.declined(world);
    await undoReferral({ referralId }, asProvider);
    const { rows } = await world.table.query(`CASE#${caseId}`, { beginsWith: '9#2#', newestFirst: true });
    expect(EventEnvelope.parse(rows[0]?.data)).toMatchObject({
      type: 'ReferralUndone',
      data: { from: 'declined', to: 'sent' },
    });
  });

  it.each([
    ['on the next working day', '2026-11-03T16:00:00Z', true],
    ['after the next working day', '2026-11-03T17:00:01Z', false],
  ])('%s it is still in time: %s', async (_, now, inTime) => {
    const journey = await referralIn.declined(world);
    const as = world.as(staff.provider, { now: new Date(now) });
    if (inTime) expect((await undoReferral({ referralId: journey.referralId }, as)).status).toBe('sent');
    else expect(await codeOf(journey, as)).toBe('referral.step');
  });

  it('is refused once the link worker has done the task', async () => {
    const journey = await referralIn.declined(world);
    const { afterTaskId } = await readReferral(asProvider, journey.referralId);
    await completeTask({ taskId: afterTaskId }, world.as(staff.linkWorker));
    expect(await codeOf(journey)).toBe('referral.step');
  });

  it('is refused once the person was sent elsewhere instead, which also closes the task', async () => {
    const journey = await referralIn.declined(world);
    const { afterTaskId = '' } = await readReferral(asProvider, journey.referralId);
    await sentReferralIn(world, journey.caseId, { serviceId: services.food2, retryOf: journey.referralId });
    expect(await codeOf(journey)).toBe('referral.step');
    expect(await readTask(asProvider, afterTaskId)).toMatchObject({ status: 'done', result: 'sent-elsewhere' });
  });

  it('is refused once the case has closed', async () => {
    const journey = await referralIn.declined(world);
    await closeCase({ caseId: journey.caseId, reason: 'goals-met' }, world.as(staff.linkWorker));
    expect(await codeOf(journey)).toBe('referral.step');
  });

  it('can be done again after another decline, but not twice in a row', async () => {
    const journey = await sentReferral(world);
    const { referralId } = journey;
    for (const reason of ['full', 'paused']) {
      await declineReferral({ referralId, reason }, asProvider);
      await undoReferral({ referralId }, asProvider);
    }
    expect(await codeOf(journey)).toBe('referral.step');
  });
});
