import { describe, expect, it } from 'vitest';
import { itRefusesOtherActors, newWorld, refusalOf, staff } from '@fingerpost/testkit';
import { recordSupervision } from './record-supervision.ts';
import { viewSupervision } from './view-supervision.ts';

const world = await newWorld();
const { lead, lead2, linkWorker, colleague } = staff;
const { memberId } = linkWorker;
await recordSupervision({ memberId, on: '2026-11-02', agreed: 'A course.', nextOn: '2026-11-30' }, world.as(lead));

describe('viewSupervision', () => {
  itRefusesOtherActors(viewSupervision, ['link-worker', 'team-lead']);

  it.each([
    ['a lead of the team', lead],
    ['the member', linkWorker],
  ])('shows the notes to %s', async (_, actor) => {
    const { notes } = await viewSupervision({ memberId }, world.as(actor));
    const by = { memberId: lead.memberId, name: lead.name };
    expect(notes).toEqual([{ on: '2026-11-02', agreed: 'A course.', nextOn: '2026-11-30', by }]);
  });

  it.each([
    ['a colleague', colleague],
    ['a lead of another team', lead2],
  ])('shows nothing to %s', async (_, actor) => {
    expect((await refusalOf(viewSupervision({ memberId }, world.as(actor)))).code).toBe('member.not-in-team');
  });
});
