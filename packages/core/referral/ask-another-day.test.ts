import { describe, expect, it } from 'vitest';
import { readCaseItems } from '@fingerpost/core/case';
import { acceptedReferral, itIsAStepOfReferrals, newWorld, refusalOf, staff } from '@fingerpost/testkit';
import { askAnotherDay } from './ask-another-day.ts';
import { readReferral } from './referral.repository.ts';

const world = await newWorld();
const told = { by: 'person', how: 'face-to-face', on: '2026-11-02' } as const;
const words = 'Mondays are for the clinic.';

describe('askAnotherDay', () => {
  itIsAStepOfReferrals(world, {
    door: askAnotherDay,
    step: 'ask-another-day',
    allow: ['patient', 'carer', 'link-worker', 'team-lead'],
    as: staff.linkWorker,
    input: { words, told },
    writes: 20,
  });

  it('leaves the service what it holds, and gives the words to the link worker as a task', async () => {
    const { referralId, caseId } = await acceptedReferral(world);
    const before = await readReferral(world.as(staff.linkWorker), referralId);
    await askAnotherDay({ referralId, words }, world.as({ kind: 'patient', caseId }));
    const after = await readReferral(world.as(staff.linkWorker), referralId);
    expect([after.status, after.holder, after.dueBy]).toEqual([before.status, before.holder, before.dueBy]);
    const { tasks, taskNotes } = await readCaseItems(world.as(staff.linkWorker), caseId);
    expect(tasks).toMatchObject([{ todo: 'another-day', referralId, dueBy: '2026-11-03T17:00:00.000Z' }]);
    expect(taskNotes.get(tasks[0]?.id ?? '')?.text).toBe(words);
  });

  it('needs words, and of the team who told them', async () => {
    const { referralId } = await acceptedReferral(world);
    const asWorker = world.as(staff.linkWorker);
    expect((await refusalOf(askAnotherDay({ referralId, words: ' ', told }, asWorker))).code).toBe('input.invalid');
    expect((await refusalOf(askAnotherDay({ referralId, words }, asWorker))).code).toBe('told.missing');
  });
});
