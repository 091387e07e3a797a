import { describe, expect, it } from 'vitest';
import { readTask } from '@fingerpost/core/work';
import {
  itRefusesOtherActors,
  newWorld,
  refusalOf,
  staff,
  takenCaseIn,
  openedBeyondTeam,
  whyBeyondTeam,
} from '@fingerpost/testkit';
import { openBeyondTeam } from './open-beyond-team.ts';

const other = staff.linkWorker2;

describe('openBeyondTeam', () => {
  itRefusesOtherActors(openBeyondTeam, ['link-worker', 'team-lead']);

  it('asks for a reason, records the view and leaves the case\u2019s leads to look at it within two working days', async () => {
    const world = await newWorld();
    const { caseId, taskId, dueBy } = await openedBeyondTeam(world);
    expect(dueBy).toBe('2026-11-04T17:00:00.000Z');
    expect((await readTask(world.as(staff.lead), taskId))?.because).toBe('person-is-here');
    const views = (await world.everything()).filter(({ type }) => type === 'view');
    expect(views.map(({ data }) => data)).toMatchObject([{ caseId, memberId: other.memberId }]);
    const without = openBeyondTeam({ caseId, reason: 'emergency', words: ' ' }, world.as(other));
    expect((await refusalOf(without)).code).toBe('input.invalid');
    const events = (await world.everything()).filter(({ type }) => type === 'event');
    expect(JSON.stringify(events)).not.toContain(whyBeyondTeam.words);
  });

  it('is not for one\u2019s own team, nor for whom the case is kept from', async () => {
    const world = await newWorld();
    const caseId = await takenCaseIn(world);
    for (const actor of [staff.colleague, { ...other, notWith: [caseId] }])
      expect((await refusalOf(openBeyondTeam({ caseId, ...whyBeyondTeam }, world.as(actor)))).code).toBe(
        'case.missing',
      );
  });

  it('happens once when the same request comes twice', async () => {
    const world = await newWorld();
    const caseId = await takenCaseIn(world);
    const once = await openBeyondTeam({ caseId, ...whyBeyondTeam }, world.as(other, { key: 'once' }));
    expect(await openBeyondTeam({ caseId, ...whyBeyondTeam }, world.as(other, { key: 'once' }))).toEqual(once);
    expect((await world.everything()).filter(({ type }) => type === 'access')).toHaveLength(1);
  });
});
