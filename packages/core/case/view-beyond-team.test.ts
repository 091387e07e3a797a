import { describe, expect, it } from 'vitest';
import { itRefusesOtherActors, newWorld, refusalOf, staff, start, openedBeyondTeam } from '@fingerpost/testkit';
import { viewBeyondTeam } from './view-beyond-team.ts';

const other = staff.linkWorker2;
const tomorrow = new Date(start.getTime() + 25 * 3_600_000);

describe('viewBeyondTeam', () => {
  itRefusesOtherActors(viewBeyondTeam, ['link-worker', 'team-lead']);

  it('shows an outline for 24 hours, to whoever opened it and nobody else', async () => {
    const world = await newWorld();
    const { caseId } = await openedBeyondTeam(world);
    const outline = await viewBeyondTeam({ caseId }, world.as(other));
    expect(outline).toMatchObject({
      status: 'allocated',
      worker: staff.linkWorker.name,
      safeContact: { nothingToAvoid: true },
    });
    const words = JSON.stringify(outline);
    for (const kept of ['domestic-abuse', 'skipping meals', 'Larch Row', '07700', '1951'])
      expect(words).not.toContain(kept);
    for (const actor of [staff.lead2, { ...other, notWith: [caseId] }])
      expect((await refusalOf(viewBeyondTeam({ caseId }, world.as(actor)))).code).toBe('access.none');
    expect((await refusalOf(viewBeyondTeam({ caseId }, world.as(other, { now: tomorrow })))).code).toBe('access.none');
  });
});
