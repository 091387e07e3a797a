import { describe, expect, it } from 'vitest';
import {
  acceptedReferral,
  itRefusesOtherActors,
  nameSafeguarding,
  newWorld,
  raisedByProviderIn,
  raisedConcernIn,
  refusalOf,
  staff,
  takenCaseIn,
} from '@fingerpost/testkit';
import { concernPartition } from './concern.keys.ts';
import { viewConcern } from './view-concern.ts';

const { colleague, lead, linkWorker, linkWorker2, lead2 } = staff;
const away = { from: '2026-11-02', to: '2026-11-06', cover: linkWorker.memberId };

const named = async () => {
  const world = await newWorld();
  await nameSafeguarding(world, { lead: colleague, deputy: linkWorker });
  return world;
};

describe('viewConcern', () => {
  itRefusesOtherActors(viewConcern, ['link-worker', 'team-lead']);

  it('shows the words, who raised it and how to ring them, to the lead and the deputy', async () => {
    const world = await named();
    const { caseId, referralId } = await acceptedReferral(world);
    const concernId = await raisedByProviderIn(world, referralId);
    for (const actor of [colleague, linkWorker])
      expect(await viewConcern({ concernId }, world.as(actor))).toMatchObject({
        concernId,
        caseId,
        referralId,
        name: 'Ottoline Pettigrew',
        words: 'Bruises on both arms; markworry at home.',
        raisedBy: { name: 'Vale Linden', role: 'provider', organisation: 'Meadow Community', phone: '0113 496 0000' },
        actions: [],
      });
  });

  it('records who saw it before anything is shown, and shows that to whoever looks', async () => {
    const world = await named();
    const caseId = await takenCaseIn(world);
    const concernId = await raisedConcernIn(world, caseId);
    const later = new Date('2026-11-02T10:00:00Z');
    await viewConcern({ concernId }, world.as(linkWorker));
    const { seen } = await viewConcern({ concernId }, world.as(colleague, { now: later }));
    expect(seen).toEqual([
      { name: 'Wyn Alder', at: '2026-11-02T10:00:00.000Z' },
      { name: 'Wren Hazel', at: '2026-11-02T09:00:00.000Z' },
    ]);
    const { rows } = await world.table.query(concernPartition(caseId));
    expect(rows.filter(({ type }) => type === 'view')).toHaveLength(2);
    const failing = {
      ...world.as(colleague),
      table: { ...world.table, write: () => Promise.reject(new Error('down')) },
    };
    await expect(viewConcern({ concernId }, failing)).rejects.toThrow();
  });

  it('does not exist for anybody else: colleagues, the team lead who is not named, another team, or whoever raised it', async () => {
    const world = await named();
    const concernId = await raisedConcernIn(world, await takenCaseIn(world), { as: lead });
    for (const actor of [lead, linkWorker2, lead2])
      expect((await refusalOf(viewConcern({ concernId }, world.as(actor)))).code).toBe('concern.missing');
    const unknown = { concernId: `con_${'z'.repeat(42)}` };
    expect((await refusalOf(viewConcern(unknown, world.as(colleague)))).code).toBe('concern.missing');
  });

  it('does not exist for a safeguarding lead from whom the case is kept', async () => {
    const world = await named();
    const caseId = await takenCaseIn(world);
    const concernId = await raisedConcernIn(world, caseId);
    const keptFrom = { ...colleague, notWith: [caseId] };
    expect((await refusalOf(viewConcern({ concernId }, world.as(keptFrom)))).code).toBe('concern.missing');
  });

  it('is for the team\u2019s leads where nobody is named, or where both are away', async () => {
    const world = await newWorld();
    const concernId = await raisedConcernIn(world, await takenCaseIn(world));
    expect((await viewConcern({ concernId }, world.as(lead))).concernId).toBe(concernId);
    expect((await refusalOf(viewConcern({ concernId }, world.as(colleague)))).code).toBe('concern.missing');
    await nameSafeguarding(
      world,
      { lead: colleague, deputy: linkWorker },
      {
        away: [
          [colleague, away],
          [linkWorker, { ...away, cover: colleague.memberId }],
        ],
      },
    );
    expect((await viewConcern({ concernId }, world.as(lead))).concernId).toBe(concernId);
  });
});
