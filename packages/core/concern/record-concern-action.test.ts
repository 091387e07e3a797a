import { describe, expect, it } from 'vitest';
import { readTask } from '@fingerpost/core/work';
import { raiseOverdue } from '@fingerpost/core/follow-up';
import {
  itRefusesOtherActors,
  nameSafeguarding,
  newWorld,
  raisedConcernIn,
  refusalOf,
  staff,
  takenCaseIn,
  team,
  workflow,
} from '@fingerpost/testkit';
import { closeConcern } from './close-concern.ts';
import { concernPartition } from './concern.keys.ts';
import { readConcern } from './concern.repository.ts';
import { recordConcernAction } from './record-concern-action.ts';
import { viewConcern } from './view-concern.ts';

const { colleague, lead, linkWorker } = staff;
const world = await newWorld();
await nameSafeguarding(world, { lead: colleague, deputy: linkWorker });
const raised = async () => raisedConcernIn(world, await takenCaseIn(world));
const done = { what: 'Rang adult social care; marknote.', withWhom: 'The duty desk' };

describe('recordConcernAction', () => {
  itRefusesOtherActors(recordConcernAction, ['link-worker', 'team-lead']);

  it('keeps what was done, with whom and when, and looks again at the end of the next working day', async () => {
    const concernId = await raised();
    const state = await recordConcernAction({ concernId, ...done, on: '2026-11-01' }, world.as(colleague));
    expect(state).toMatchObject({ status: 'open', dueBy: '2026-11-03T17:00:00.000Z', version: 2 });
    const { actions } = await viewConcern({ concernId }, world.as(colleague));
    expect(actions).toEqual([
      {
        ...done,
        on: '2026-11-01',
        by: expect.objectContaining({ name: 'Wyn Alder' }) as object,
        recordedAt: '2026-11-02T09:00:00.000Z',
      },
    ]);
    const { rows } = await world.table.query(concernPartition((await readConcern(world, concernId)).caseId));
    expect(rows.filter((row) => JSON.stringify(row).includes('marknote')).map(({ type }) => type)).toEqual([
      'concern-action',
    ]);
  });

  it('is held by whoever acted: the deputy, once they have', async () => {
    const concernId = await raised();
    const state = await recordConcernAction({ concernId, ...done, lookAgainOn: '2026-11-06' }, world.as(linkWorker));
    expect(state).toMatchObject({
      holder: { kind: 'safeguarding-deputy', id: team },
      dueBy: '2026-11-06T17:00:00.000Z',
    });
  });

  it('takes the administrators\u2019 task away, since somebody acts', async () => {
    const concernId = await raised();
    for (const now of ['2026-11-02T17:00:00Z', '2026-11-03T17:00:00Z']) {
      const { watch } = await readConcern(world, concernId);
      await raiseOverdue({ id: concernId, watch }, world.as(workflow, { now: new Date(now) }));
    }
    const { overdueTaskId = '' } = await readConcern(world, concernId);
    expect(await readTask(world, overdueTaskId)).toMatchObject({ status: 'open', holder: { kind: 'administrators' } });
    await recordConcernAction({ concernId, ...done }, world.as(linkWorker, { now: new Date('2026-11-04T09:00:00Z') }));
    expect(await readTask(world, overdueTaskId)).toMatchObject({ status: 'done' });
    expect(await readConcern(world, concernId)).not.toHaveProperty('raised');
  });

  it('refuses a day to come, a next look in the past or too far ahead, and a concern that is closed', async () => {
    const concernId = await raised();
    const code = async (input: object) =>
      (await refusalOf(recordConcernAction({ concernId, ...done, ...input }, world.as(colleague)))).code;
    expect(await code({ on: '2026-11-03' })).toBe('concern.action-day');
    expect(await code({ lookAgainOn: '2026-11-01' })).toBe('concern.look-again');
    expect(await code({ lookAgainOn: '2026-12-01' })).toBe('concern.look-again');
    await closeConcern({ concernId, outcome: 'dealt-with-by-us', note: 'Settled.' }, world.as(colleague));
    expect(await code({})).toBe('concern.closed');
  });

  it('does not exist for anybody else', async () => {
    const concernId = await raised();
    for (const actor of [lead, staff.lead2])
      expect((await refusalOf(recordConcernAction({ concernId, ...done }, world.as(actor)))).code).toBe(
        'concern.missing',
      );
  });

  it('is taken once when the same request comes twice, and refused to whoever read another version', async () => {
    const concernId = await raised();
    const once = await recordConcernAction({ concernId, ...done }, world.as(colleague, { key: 'same' }));
    expect(await recordConcernAction({ concernId, ...done }, world.as(colleague, { key: 'same' }))).toEqual(once);
    const stale = recordConcernAction({ concernId, ...done }, world.as(colleague, { ifMatch: 1 }));
    expect((await refusalOf(stale)).code).toBe('version.stale');
  });
});
