import { describe, expect, it } from 'vitest';
import { setComplexity } from './set-complexity.ts';
import { recordContact } from './record-contact.ts';
import { itRefusesOtherActors, newWorld, putDirectory, staff, takenCaseIn, testDirectory } from '@fingerpost/testkit';
import { viewNextDays } from './view-next-days.ts';

const { linkWorker, colleague } = staff;

describe('viewNextDays', () => {
  itRefusesOtherActors(viewNextDays, ['link-worker', 'team-lead']);

  it('shows what is due in five working days, with how to reach each person, and records each view', async () => {
    const world = await newWorld();
    const soon = await takenCaseIn(world);
    const later = await takenCaseIn(world);
    await recordContact({ caseId: later, channel: 'call', result: 'reached' }, world.as(linkWorker));
    await setComplexity({ caseId: later, complexity: 2 }, world.as(linkWorker));
    const { until, lines } = await viewNextDays({}, world.as(linkWorker));
    expect(until).toBe('2026-11-09');
    expect(lines.map(({ row }) => row.caseId)).toEqual([soon]);
    expect(lines[0]?.reach).toMatchObject({ phone: '07700 900123', safeContact: { nothingToAvoid: true } });
    const views = (await world.everything()).filter(({ type }) => type === 'view');
    expect(views.map(({ data }) => (data as { caseId: string }).caseId)).toEqual([soon]);
  });

  it('has what an absent colleague holds, for whoever covers', async () => {
    const world = await newWorld();
    const caseId = await takenCaseIn(world);
    expect((await viewNextDays({}, world.as(colleague))).lines).toEqual([]);
    const directory = testDirectory();
    directory.members[linkWorker.memberId]!.entry.away = {
      from: '2026-11-02',
      to: '2026-11-06',
      cover: colleague.memberId,
    };
    await putDirectory(world.objects, directory);
    expect((await viewNextDays({}, world.as(colleague))).lines.map(({ row }) => row.caseId)).toEqual([caseId]);
  });

  it('shows no way to reach somebody whose case is kept from the reader', async () => {
    const world = await newWorld();
    const caseId = await takenCaseIn(world);
    expect((await viewNextDays({}, world.as({ ...linkWorker, notWith: [caseId] }))).lines).toEqual([]);
  });
});
