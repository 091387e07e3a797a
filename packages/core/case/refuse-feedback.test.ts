import {
  itIsAStepOfCases,
  newWorld,
  sentReferralIn,
  staff,
  stream,
  takenCaseIn,
  type World,
} from '@fingerpost/testkit';
import { describe, expect, it } from 'vitest';
import { messagePractice } from '@fingerpost/core/message';
import { acceptReferral, closeCase, recordAttendance, viewCase } from '@fingerpost/core/referral';
import { listWork } from '@fingerpost/core/work';
import { EventEnvelope } from '@fingerpost/kernel';
import { listCases } from './list-cases.ts';
import { refuseFeedback } from './refuse-feedback.ts';
import { requestAction } from './request-action.ts';

const steps = await newWorld();

const messagesIn = async (world: World): Promise<number> => {
  const events = (await world.everything()).filter(({ type }) => type === 'event');
  for (const { data } of events) await messagePractice(EventEnvelope.parse(data), world.as(stream));
  return (await world.everything()).filter(({ type }) => type === 'message').length;
};

const journey = async (refused: boolean) => {
  const world = await newWorld();
  const caseId = await takenCaseIn(world);
  await requestAction({ caseId, ask: 'Please check.' }, world.as(staff.linkWorker));
  if (refused) await refuseFeedback({ caseId, refused: true }, world.as(staff.linkWorker));
  const referralId = await sentReferralIn(world, caseId);
  await acceptReferral({ referralId }, world.as(staff.provider));
  await recordAttendance({ referralId, on: '2026-11-02', result: 'attended' }, world.as(staff.provider));
  await closeCase({ caseId, reason: 'goals-met', letRun: true, note: 'Done.' }, world.as(staff.linkWorker));
  return { world, caseId };
};

describe('refuseFeedback', () => {
  itIsAStepOfCases(steps, {
    door: refuseFeedback,
    step: 'refuse-feedback',
    allow: ['patient', 'carer', 'link-worker', 'team-lead'],
    input: { refused: true },
  });

  it('keeps every message from the practice, which would have got two', async () => {
    expect(await messagesIn((await journey(false)).world)).toBe(2);
    expect(await messagesIn((await journey(true)).world)).toBe(0);
  });

  it('takes back what the practice was asked, and says so to the team', async () => {
    const { world, caseId } = await journey(true);
    expect((await listWork({}, world.as(staff.referrer))).items).toEqual([]);
    const view = await viewCase({ caseId }, world.as(staff.linkWorker));
    expect(view).toMatchObject({ noFeedback: true, actions: [{ open: false, result: 'feedback-refused' }] });
  });

  it('shows the practice only that it was received, and whether it is closed', async () => {
    const world = await newWorld();
    const caseId = await takenCaseIn(world);
    await refuseFeedback({ caseId, refused: true }, world.as(staff.linkWorker));
    const view = await viewCase({ caseId }, world.as(staff.referrer));
    expect(view).toMatchObject({
      keptBack: true,
      status: 'waiting',
      needs: [],
      reached: false,
      messages: [],
      actions: [],
    });
    expect([view.holder, view.dueBy, view.closure]).toEqual([undefined, undefined, undefined]);
    const { items } = await listCases({}, world.as(staff.referrer));
    expect(items).toMatchObject([{ status: 'waiting', needs: [], overdue: false }]);
    expect([items[0]?.holder, items[0]?.dueBy, items[0]?.worker]).toEqual([undefined, undefined, undefined]);
    await closeCase({ caseId, reason: 'person-declined' }, world.as(staff.linkWorker));
    const closed = await viewCase({ caseId }, world.as(staff.referrer));
    expect([closed.status, closed.closure]).toEqual(['closed', undefined]);
  });

  it('can be taken back, after which the practice hears again', async () => {
    const world = await newWorld();
    const caseId = await takenCaseIn(world);
    await refuseFeedback({ caseId, refused: true }, world.as(staff.linkWorker));
    await refuseFeedback({ caseId, refused: false }, world.as(staff.linkWorker));
    await closeCase({ caseId, reason: 'goals-met' }, world.as(staff.linkWorker));
    expect(await messagesIn(world)).toBe(1);
  });
});
