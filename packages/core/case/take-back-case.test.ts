import { describe, expect, it } from 'vitest';
import { viewCase } from '@fingerpost/core/referral';
import { completeTask, heldByMember, holderKey } from '@fingerpost/core/work';
import {
  caseIn,
  itRefusesOtherActors,
  newWorld,
  openedCaseIn,
  refusalOf,
  sentReferralIn,
  staff,
} from '@fingerpost/testkit';
import { readCase } from './case.repository.ts';
import { takeBackCase } from './take-back-case.ts';

const world = await newWorld();
const practice = world.as(staff.referrer);
const take = (caseId: string, input: Record<string, unknown> = {}, as = practice) =>
  takeBackCase({ caseId, reason: 'sent-in-error', ...input }, as);

describe('takeBackCase', () => {
  itRefusesOtherActors(takeBackCase, ['referrer']);

  it.each([
    ['sent-in-error', 'in-error'],
    ['duplicate', 'duplicate'],
    ['changed-mind', 'person-declined'],
    ['dealt-with', 'sent-back-not-suitable'],
  ])('closes a waiting case: %s is %s', async (reason, closed) => {
    const caseId = await openedCaseIn(world);
    expect(await take(caseId, { reason })).toMatchObject({ closed: true, status: 'closed', holder: undefined });
    expect((await readCase(practice, caseId)).closure).toMatchObject({ reason: closed, takenBack: true });
  });

  it('lets the team see why', async () => {
    const caseId = await openedCaseIn(world);
    await take(caseId, { note: 'It was meant for her sister.' });
    const view = await viewCase({ caseId }, world.as(staff.linkWorker));
    expect(view).toMatchObject({
      closure: { reason: 'in-error', takenBack: true },
      notes: [{}, { text: 'It was meant for her sister.', by: 'Rowan Ash' }],
    });
  });

  it.each(['allocated', 'active'] as const)('asks the worker to agree it with the person once %s', async (status) => {
    const caseId = await caseIn[status](world);
    expect(await take(caseId, { note: 'She is fine now.' })).toMatchObject({ closed: false, status });
    const { rows } = await world.table.queryIndex('byHolder', holderKey(heldByMember(staff.linkWorker.memberId)));
    const task = rows.find(({ pk, type }) => pk.endsWith(caseId) && type === 'task');
    expect(task?.sort.slice(0, 10)).toBe('2026-11-04');
    const view = await viewCase({ caseId }, world.as(staff.linkWorker));
    const tasks = view.sees === 'journey' ? view.tasks : [];
    expect(tasks).toMatchObject([{ todo: 'taken-back', because: 'sent-in-error', note: 'She is fine now.' }]);
  });

  it('shows the practice that it was asked, and when it is settled', async () => {
    const caseId = await caseIn.allocated(world);
    expect(await viewCase({ caseId }, practice)).toMatchObject({ mayTakeBack: true });
    await take(caseId);
    expect(await viewCase({ caseId }, practice)).toMatchObject({ mayTakeBack: false, takenBack: { done: false } });
    expect((await refusalOf(take(caseId))).code).toBe('case.taken-back');
    const view = await viewCase({ caseId }, world.as(staff.linkWorker));
    const taskId = view.sees === 'journey' ? view.tasks[0]?.id : undefined;
    await completeTask({ taskId }, world.as(staff.linkWorker));
    expect(await viewCase({ caseId }, practice)).toMatchObject({ mayTakeBack: true, takenBack: { done: true } });
  });

  it('closes nothing over a service that has been asked already', async () => {
    const caseId = await openedCaseIn(world);
    await sentReferralIn(world, caseId);
    expect(await take(caseId)).toMatchObject({ closed: false, status: 'waiting' });
  });

  it('is done once when the same request comes twice, and is refused once closed', async () => {
    const caseId = await openedCaseIn(world);
    const same = world.as(staff.referrer, { key: 'back' });
    const once = await take(caseId, {}, same);
    expect(await take(caseId, {}, same)).toEqual(once);
    expect((await refusalOf(take(caseId))).code).toBe('case.step');
  });

  it('is refused to another practice as if the case were not there', async () => {
    const caseId = await openedCaseIn(world);
    expect((await refusalOf(take(caseId, {}, world.as(staff.referrer2)))).code).toBe('case.missing');
  });
});
