import { describe, expect, it } from 'vitest';
import { raiseOverdue } from '@fingerpost/core/follow-up';
import { putDirectory, testDirectory } from '@fingerpost/testkit';
import {
  itRefusesOtherActors,
  newWorld,
  openedCaseIn,
  referralIn,
  staff,
  takenCaseIn,
  workflow,
} from '@fingerpost/testkit';
import { readCase } from './case.repository.ts';
import { viewTeam } from './view-team.ts';

const later = new Date('2026-11-10T09:00:00Z');

describe('viewTeam', () => {
  itRefusesOtherActors(viewTeam, ['team-lead']);

  it('counts what each worker holds, with what is overdue first', async () => {
    const world = await newWorld();
    await referralIn.declined(world);
    const soon = await takenCaseIn(world, { urgency: 'soon' });
    await openedCaseIn(world);
    const { workers, waiting } = await viewTeam({}, world.as(staff.lead, { now: later }));
    expect(workers.map(({ name }) => name)).toEqual(['Wren Hazel', 'Dale Rowan', 'Wyn Alder']);
    expect(workers[0]).toMatchObject({ cases: 2, tasks: 1, referrals: 0, overdue: 3, active: true });
    expect(workers[0]?.first.filter(({ kind }) => kind === 'case')[0]?.caseId).toBe(soon);
    expect(workers[1]).toMatchObject({ cases: 0, overdue: 0, first: [] });
    expect(waiting).toMatchObject({ cases: 1, overdue: 1 });
  });

  it('shows what silence has raised to the leads and beyond', async () => {
    const world = await newWorld();
    const [one, other] = [await openedCaseIn(world), await openedCaseIn(world)];
    for (const id of [one, other, other]) {
      const { watch, lookAt = '' } = await readCase(world.as(workflow), id);
      await raiseOverdue({ id, watch }, world.as(workflow, { now: new Date(lookAt) }));
    }
    const { raised, withAdministrators } = await viewTeam({}, world.as(staff.lead));
    expect(raised.first.map(({ caseId }) => caseId)).toEqual([one]);
    expect(withAdministrators.first.map(({ caseId }) => caseId)).toEqual([other]);
    expect((await viewTeam({}, world.as(staff.lead2))).withAdministrators.cases).toBe(0);
  });

  it('shows who is away and who acts for them', async () => {
    const world = await newWorld();
    const directory = testDirectory();
    const { linkWorker, colleague } = staff;
    const entry = directory.members[linkWorker.memberId]!.entry;
    entry.away = { from: '2026-11-01', to: '2026-11-30', cover: colleague.memberId };
    await putDirectory(world.objects, directory);
    const { workers } = await viewTeam({}, world.as(staff.lead));
    expect(workers.find(({ memberId }) => memberId === linkWorker.memberId)).toMatchObject({
      away: { to: '2026-11-30' },
      actingName: colleague.name,
    });
  });
});
