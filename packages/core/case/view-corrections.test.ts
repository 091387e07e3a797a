import { describe, expect, it } from 'vitest';
import { itRefusesOtherActors, newWorld, openedCaseIn, refusalOf, staff, takenCaseIn } from '@fingerpost/testkit';
import { changePerson } from './change-person.ts';
import { viewCorrections } from './view-corrections.ts';

const world = await newWorld();
const worker = world.as(staff.linkWorker);

describe('viewCorrections', () => {
  itRefusesOtherActors(viewCorrections, ['link-worker', 'team-lead']);

  it('tells the newest first who changed what, from what to what', async () => {
    const caseId = await takenCaseIn(world);
    await changePerson({ caseId, phone: '07700 900555', preferredName: 'Otty' }, worker);
    const later = world.as(staff.colleague, { now: new Date('2026-11-03T09:00:00Z') });
    await changePerson({ caseId, clear: ['preferredName'] }, later);
    expect(await viewCorrections({ caseId }, worker)).toEqual([
      {
        at: '2026-11-03T09:00:00.000Z',
        by: staff.colleague.name,
        changes: [{ field: 'preferredName', before: 'Otty', after: undefined }],
      },
      {
        at: '2026-11-02T09:00:00.000Z',
        by: staff.linkWorker.name,
        changes: [
          { field: 'preferredName', before: undefined, after: 'Otty' },
          { field: 'phone', before: '07700 900123', after: '07700 900555' },
        ],
      },
    ]);
  });

  it('tells nothing where nothing was changed, and nothing to another team', async () => {
    const caseId = await openedCaseIn(world);
    expect(await viewCorrections({ caseId }, worker)).toEqual([]);
    expect((await refusalOf(viewCorrections({ caseId }, world.as(staff.linkWorker2)))).code).toBe('case.missing');
  });
});
