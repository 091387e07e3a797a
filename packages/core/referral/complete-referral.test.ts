import { describe, expect, it } from 'vitest';
import { openReferralsKey } from '@fingerpost/core/case';
import { readTask } from '@fingerpost/core/work';
import { completeReferral } from './complete-referral.ts';
import { referralNoteKey } from './referral.keys.ts';
import { referralNoteOf } from './referral-note.ts';
import { readReferral } from './referral.repository.ts';
import { acceptedReferral, itIsAStepOfReferrals, newWorld, staff, startedReferral } from '@fingerpost/testkit';

const world = await newWorld();
const asProvider = world.as(staff.provider);

describe('completeReferral', () => {
  itIsAStepOfReferrals(world, {
    door: completeReferral,
    step: 'complete',
    allow: ['provider', 'link', 'link-worker', 'team-lead'],
    as: staff.provider,
    input: { outcome: 'achieved', note: 'Comes every week now.' },
    writes: 12,
  });

  it('keeps the outcome and the sentence, is held by nobody, and leaves the count of open ones', async () => {
    const { referralId, caseId } = await startedReferral(world);
    const input = { referralId, outcome: 'partly', note: 'Comes now and then.' };
    expect(await completeReferral(input, asProvider)).toMatchObject({ status: 'completed', holder: undefined });
    expect(await readReferral(asProvider, referralId)).toMatchObject({ outcome: 'partly', note: 4, todo: 'nothing' });
    const note = await world.table.get(referralNoteKey(referralId, 4));
    expect(note && referralNoteOf(note)).toMatchObject({ about: 'completion', text: 'Comes now and then.' });
    expect((await world.table.get(openReferralsKey(caseId)))?.tally).toBe(0);
  });

  it('makes what else the person needs a task for the link worker', async () => {
    const { referralId } = await startedReferral(world);
    await completeReferral({ referralId, outcome: 'achieved', alsoNeeds: 'Help with the boiler.' }, asProvider);
    const { afterTaskId = '' } = await readReferral(asProvider, referralId);
    expect(await readTask(asProvider, afterTaskId)).toMatchObject({
      todo: 'also-needs',
      holder: { kind: 'member', id: staff.linkWorker.memberId },
      dueBy: '2026-11-09T17:00:00.000Z',
      note: 4,
    });
    const note = await world.table.get(referralNoteKey(referralId, 4));
    expect(note && referralNoteOf(note).alsoNeeds).toBe('Help with the boiler.');
  });

  it('makes no task and no note where nothing is said', async () => {
    const { referralId, caseId } = await acceptedReferral(world);
    await completeReferral({ referralId, outcome: 'not-achieved' }, asProvider);
    const { rows } = await world.table.query(`CASE#${caseId}`);
    expect(rows.filter(({ type, sk }) => type === 'task' || (type === 'note' && sk.startsWith('2#')))).toEqual([]);
  });

  it('goes on to ask the person how it is, six weeks after the start', async () => {
    const { referralId } = await startedReferral(world);
    await completeReferral({ referralId, outcome: 'achieved' }, asProvider);
    expect((await readReferral(asProvider, referralId)).lookAt).toBe('2026-12-14T17:00:00.000Z');
  });
});
