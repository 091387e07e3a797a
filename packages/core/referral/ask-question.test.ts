import { describe, expect, it } from 'vitest';
import { askQuestion } from './ask-question.ts';
import { referralNoteKey } from './referral.keys.ts';
import { referralNoteOf } from './referral-note.ts';
import { readReferral } from './referral.repository.ts';
import { itIsAStepOfReferrals, newWorld, sentReferral, staff, waitlistedReferral } from '@fingerpost/testkit';

const world = await newWorld();
const asProvider = world.as(staff.provider);
const question = 'Can they manage stairs?';

describe('askQuestion', () => {
  itIsAStepOfReferrals(world, {
    door: askQuestion,
    step: 'ask',
    allow: ['provider', 'link', 'link-worker', 'team-lead'],
    as: staff.provider,
    input: { question },
    writes: 10,
  });

  it('is held by the link worker for two working days, while the service\u2019s date waits', async () => {
    const { referralId } = await sentReferral(world);
    const state = await askQuestion({ referralId, question }, asProvider);
    expect(state).toMatchObject({
      status: 'sent',
      holder: { kind: 'member', id: staff.linkWorker.memberId },
      dueBy: '2026-11-04T17:00:00.000Z',
    });
    expect(await readReferral(asProvider, referralId)).toMatchObject({
      todo: 'answer-question',
      question: { at: '2026-11-02T09:00:00.000Z', dueBy: '2026-11-04T17:00:00.000Z' },
      exchange: [2],
    });
  });

  it('keeps the words beside the referral, not in it or in its event', async () => {
    const { referralId, caseId } = await sentReferral(world);
    await askQuestion({ referralId, question }, asProvider);
    const note = await world.table.get(referralNoteKey(referralId, 2));
    expect(note && referralNoteOf(note)).toMatchObject({ about: 'question', text: question, by: staff.provider.name });
    const { rows } = await world.table.query(`CASE#${caseId}`);
    expect(rows.filter((row) => JSON.stringify(row).includes(question)).map(({ type }) => type)).toEqual(['note']);
  });

  it('joins a second question to the first, whose dates stay', async () => {
    const { referralId } = await waitlistedReferral(world);
    await askQuestion({ referralId, question }, asProvider);
    const later = world.as(staff.provider, { now: new Date('2026-11-03T09:00:00Z') });
    const state = await askQuestion({ referralId, question: 'And a dog?' }, later);
    expect(state).toMatchObject({ status: 'waitlisted', dueBy: '2026-11-04T17:00:00.000Z' });
    expect(await readReferral(asProvider, referralId)).toMatchObject({
      exchange: [3, 4],
      question: { at: '2026-11-02T09:00:00.000Z', dueBy: '2026-11-30T17:00:00.000Z' },
    });
  });
});
