import { describe, expect, it } from 'vitest';
import { allocateCase } from './allocate-case.ts';
import { readCase } from './case.repository.ts';
import { itIsAStepOfCases, newWorld, openedCaseIn, refusalOf, staff } from '@fingerpost/testkit';

const world = await newWorld();

describe('allocateCase', () => {
  itIsAStepOfCases(world, { door: allocateCase, step: 'allocate', allow: ['link-worker', 'team-lead'] });

  it('gives a waiting case to whoever takes it, due by the first contact', async () => {
    const caseId = await openedCaseIn(world);
    const state = await allocateCase({ caseId }, world.as(staff.linkWorker));
    expect(state).toMatchObject({
      status: 'allocated',
      holder: { kind: 'member', id: staff.linkWorker.memberId },
      dueBy: '2026-11-09T17:00:00.000Z',
      version: 2,
    });
    expect(await readCase(world.as(staff.linkWorker), caseId)).toMatchObject({
      workerId: staff.linkWorker.memberId,
      todo: 'first-contact',
    });
  });

  it('leaves at least the next working day where the date of the first contact has passed', async () => {
    const caseId = await openedCaseIn(world);
    const late = new Date('2026-11-20T10:00:00Z');
    const state = await allocateCase({ caseId }, world.as(staff.linkWorker, { now: late }));
    expect(state.dueBy).toBe('2026-11-23T17:00:00.000Z');
  });

  it('lets a lead give it to a colleague', async () => {
    const caseId = await openedCaseIn(world);
    const state = await allocateCase({ caseId, memberId: staff.colleague.memberId }, world.as(staff.lead));
    expect(state.holder).toEqual({ kind: 'member', id: staff.colleague.memberId });
  });

  it.each([
    ['a link worker who gives it to somebody else', staff.linkWorker, staff.colleague.memberId, 'case.give'],
    ['a lead who gives it to another team', staff.lead, staff.linkWorker2.memberId, 'case.worker'],
    ['a lead who gives it to a service', staff.lead, staff.provider.memberId, 'case.worker'],
    ['a lead who gives it to nobody there is', staff.lead, `mem_${'z'.repeat(26)}`, 'case.worker'],
  ])('refuses %s', async (_, actor, memberId, code) => {
    const caseId = await openedCaseIn(world);
    expect((await refusalOf(allocateCase({ caseId, memberId }, world.as(actor)))).code).toBe(code);
  });

  it('tells the second of two who take it at once what happened', async () => {
    const caseId = await openedCaseIn(world);
    const takers = [staff.linkWorker, staff.colleague].map((actor) => allocateCase({ caseId }, world.as(actor)));
    const answers = await Promise.allSettled(takers);
    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const [lost] = answers.filter((answer) => answer.status === 'rejected');
    expect(lost?.reason).toMatchObject({ code: 'case.step', details: { happened: { step: 'allocated' } } });
  });
});
