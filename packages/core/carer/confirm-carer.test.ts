import { describe, expect, it } from 'vitest';
import { itRefusesOtherActors, newWorld, refusalOf, staff, takenCaseIn } from '@fingerpost/testkit';
import { taskOf } from '@fingerpost/core/work';
import { actingCarer } from './acting-carer.ts';
import { confirmCarer } from './confirm-carer.ts';
import { nameCarer } from './name-carer.ts';

const world = await newWorld();
const asWorker = () => world.as(staff.linkWorker);
const askedAloneOn = '2026-11-02';

const named = async () => {
  const caseId = await takenCaseIn(world);
  const input = { caseId, details: { name: 'Joan Marsh' }, scope: ['decide'] };
  const { carerId } = await nameCarer(input, world.as({ kind: 'patient', caseId }));
  return { caseId, carerId };
};

describe('confirmCarer', () => {
  itRefusesOtherActors(confirmCarer, ['link-worker', 'team-lead']);

  it('lets the carer act once the person said alone that they want it, and settles the task', async () => {
    const at = await named();
    expect(await actingCarer(asWorker(), at.caseId, at.carerId)).toBeUndefined();
    expect((await confirmCarer({ ...at, wanted: true, askedAloneOn }, asWorker())).state).toBe('active');
    expect(await actingCarer(asWorker(), at.caseId, at.carerId)).toMatchObject({ scope: ['see', 'decide'] });
    const tasks = (await world.everything()).filter(({ type, pk }) => type === 'task' && pk === `CASE#${at.caseId}`);
    const standing = tasks.map(taskOf).map(({ todo, status }) => [todo, status]);
    expect(new Map(standing.map(([todo, status]) => [todo, status]))).toEqual(
      new Map([
        ['ask-alone', 'done'],
        ['carer-needs', 'open'],
      ]),
    );
  });

  it('ends it where they do not want it', async () => {
    const at = await named();
    expect((await confirmCarer({ ...at, wanted: false, askedAloneOn }, asWorker())).state).toBe('ended');
    const again = confirmCarer({ ...at, wanted: true, askedAloneOn }, asWorker());
    expect((await refusalOf(again)).code).toBe('carer.ended');
  });

  it('needs the day on which they were asked, and papers where they cannot decide', async () => {
    const at = await named();
    expect((await refusalOf(confirmCarer({ ...at, wanted: true }, asWorker()))).code).toBe('carer.ask-alone');
    const lacking = { ...at, wanted: true, askedAloneOn, capacity: 'lacks' };
    expect((await refusalOf(confirmCarer(lacking, asWorker()))).code).toBe('carer.authority');
  });

  it('says nothing to another team, nor of a carer who is not there', async () => {
    const at = await named();
    const input = { ...at, wanted: true, askedAloneOn };
    expect((await refusalOf(confirmCarer(input, world.as(staff.linkWorker2)))).code).toBe('case.missing');
    expect((await refusalOf(confirmCarer({ ...input, carerId: 'z' }, asWorker()))).code).toBe('carer.missing');
  });
});
