import { describe, expect, it } from 'vitest';
import { itRefusesOtherActors, newWorld, refusalOf, staff, takenCaseIn } from '@fingerpost/testkit';
import { taskOf } from '@fingerpost/core/work';
import { sayWrong } from './say-wrong.ts';
import { viewCorrectionsSaid } from './view-corrections-said.ts';

const world = await newWorld();
const words = 'I do not live alone.';

describe('sayWrong', () => {
  itRefusesOtherActors(sayWrong, ['patient', 'carer', 'link-worker', 'team-lead']);

  it('keeps it beside the original, dated, with who, and gives the link worker a task', async () => {
    const caseId = await takenCaseIn(world);
    const asPerson = world.as({ kind: 'patient', caseId }, { key: 'once' });
    const once = await sayWrong({ caseId, about: 'details', words }, asPerson);
    expect(await sayWrong({ caseId, about: 'details', words }, asPerson)).toEqual(once);
    const { corrections } = await viewCorrectionsSaid({ caseId }, world.as(staff.linkWorker));
    expect(corrections).toEqual([{ about: 'details', words, by: 'patient', at: '2026-11-02T09:00:00.000Z' }]);
    const ofCase = (await world.everything()).filter(({ pk }) => pk === `CASE#${caseId}`);
    const tasks = ofCase.filter(({ type }) => type === 'task').map(taskOf);
    expect(tasks).toMatchObject([{ todo: 'act-on-correction', dueBy: once.actBy }]);
    expect(JSON.stringify(ofCase.filter(({ type }) => type === 'event'))).not.toContain('alone');
  });

  it('is recorded as told by the team, and refused to another', async () => {
    const caseId = await takenCaseIn(world);
    const input = { caseId, about: 'other', words };
    expect((await refusalOf(sayWrong(input, world.as(staff.linkWorker)))).code).toBe('told.missing');
    const told = { by: 'person', how: 'letter', on: '2026-11-02' };
    expect((await refusalOf(sayWrong({ ...input, told }, world.as(staff.lead2)))).code).toBe('case.missing');
    await sayWrong({ ...input, told }, world.as(staff.linkWorker));
    const { corrections } = await viewCorrectionsSaid({ caseId }, world.as({ kind: 'patient', caseId }));
    expect(corrections[0]).toMatchObject({ by: staff.linkWorker.name, told });
  });
});
