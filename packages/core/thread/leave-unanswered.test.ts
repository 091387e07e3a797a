import { describe, expect, it } from 'vitest';
import { completeTask, listWork, readTask } from '@fingerpost/core/work';
import { raiseTask } from '@fingerpost/core/follow-up';
import {
  acceptedReferral,
  itRefusesOtherActors,
  newWorld,
  refusalOf,
  staff,
  takenCaseIn,
  workflow,
} from '@fingerpost/testkit';
import { leaveUnanswered } from './leave-unanswered.ts';
import { letProviderWrite } from './let-provider-write.ts';
import { viewThread } from './view-thread.ts';
import { writeMessage } from './write-message.ts';

const world = await newWorld();
const personOf = (caseId: string) => ({ kind: 'patient', caseId }) as const;

const asked = async () => {
  const caseId = await takenCaseIn(world);
  await writeMessage({ threadId: caseId, words: 'Thank you!' }, world.as(personOf(caseId)));
  const { toAnswer } = await viewThread({ threadId: caseId }, world.as(staff.linkWorker));
  return { caseId, taskId: toAnswer.team?.taskId ?? '' };
};

describe('leaveUnanswered', () => {
  itRefusesOtherActors(leaveUnanswered, ['link-worker', 'team-lead', 'provider']);

  it('does the task with the reason, in the same transaction', async () => {
    const { caseId, taskId } = await asked();
    await leaveUnanswered({ threadId: caseId, reason: 'thanks' }, world.as(staff.linkWorker));
    expect(await readTask(world, taskId)).toMatchObject({ status: 'done', result: 'no-answer-thanks' });
    expect((await viewThread({ threadId: caseId }, world.as(staff.linkWorker))).toAnswer).toEqual({});
    const late = leaveUnanswered({ threadId: caseId, reason: 'thanks' }, world.as(staff.colleague));
    expect((await refusalOf(late)).code).toBe('thread.not-waiting');
  });

  it('is the only way besides an answer: the task cannot be ticked off unread', async () => {
    const { taskId } = await asked();
    const ticked = completeTask({ taskId, result: 'done' }, world.as(staff.linkWorker));
    expect((await refusalOf(ticked)).code).toBe('task.answer');
  });

  it('asks for words where the reason is another one, and keeps them beside the task', async () => {
    const { caseId } = await asked();
    const bare = leaveUnanswered({ threadId: caseId, reason: 'other' }, world.as(staff.linkWorker));
    expect((await refusalOf(bare)).code).toBe('thread.note-needed');
    await leaveUnanswered({ threadId: caseId, reason: 'other', note: 'quillmark' }, world.as(staff.linkWorker));
    const holding = (await world.everything()).filter((item) => JSON.stringify(item).includes('quillmark'));
    expect(holding.map(({ type }) => type)).toEqual(['note']);
  });

  it('is for the service what was written to it, and for the team once that was raised to it', async () => {
    const { caseId, referralId } = await acceptedReferral(world);
    await letProviderWrite({ referralId, agreed: true }, world.as(personOf(caseId)));
    await writeMessage({ threadId: referralId, words: 'Is it on?' }, world.as(personOf(caseId)));
    const early = leaveUnanswered({ threadId: referralId, reason: 'twice' }, world.as(staff.linkWorker));
    expect((await refusalOf(early)).code).toBe('thread.not-waiting');
    const { items } = await listWork({}, world.as(staff.provider));
    const row = items.find(({ todo }) => todo === 'answer-message');
    expect(row).toMatchObject({ kind: 'task', name: undefined, needs: ['food'] });
    const overdue = { now: new Date('2026-11-16T18:00:00Z') };
    expect(await raiseTask({ taskId: row?.id ?? '' }, world.as(workflow, overdue))).toEqual({ done: true });
    await leaveUnanswered({ threadId: referralId, reason: 'answered-otherwise' }, world.as(staff.lead, overdue));
    expect((await readTask(world, row?.id ?? ''))?.status).toBe('done');
  });
});
