import { describe, expect, it } from 'vitest';
import { closeCase } from '@fingerpost/core/referral';
import {
  itRefusesOtherActors,
  nameSafeguarding,
  newWorld,
  raisedConcernIn,
  refusalOf,
  staff,
  takenCaseIn,
} from '@fingerpost/testkit';
import { closeConcern } from './close-concern.ts';
import { readConcern } from './concern.repository.ts';
import { viewConcern } from './view-concern.ts';

const { colleague, lead, linkWorker } = staff;
const world = await newWorld();
await nameSafeguarding(world, { lead: colleague, deputy: linkWorker });
const raised = async () => raisedConcernIn(world, await takenCaseIn(world));
const ending = { outcome: 'adult-social-care', note: 'They have it.' } as const;

describe('closeConcern', () => {
  itRefusesOtherActors(closeConcern, ['link-worker', 'team-lead']);

  it.each([
    ['the safeguarding lead', colleague],
    ['the deputy', linkWorker],
  ])('ends it with how and why, by %s', async (_, actor) => {
    const concernId = await raised();
    expect(await closeConcern({ concernId, ...ending }, world.as(actor))).toMatchObject({ status: 'closed' });
    const after = await readConcern(world, concernId);
    expect(after).toMatchObject({ todo: 'nothing', closure: { outcome: 'adult-social-care' } });
    expect([after.holder, after.dueBy, after.lookAt]).toEqual([undefined, undefined, undefined]);
    const { actions } = await viewConcern({ concernId }, world.as(actor));
    expect(actions).toMatchObject([{ what: 'They have it.', outcome: 'adult-social-care' }]);
  });

  it('is for nobody else, not even the team lead, and never without why', async () => {
    const concernId = await raised();
    for (const actor of [lead, staff.lead2])
      expect((await refusalOf(closeConcern({ concernId, ...ending }, world.as(actor)))).code).toBe('concern.missing');
    const unsaid = closeConcern({ concernId, ...ending, note: ' ' }, world.as(colleague));
    expect((await refusalOf(unsaid)).code).toBe('input.invalid');
  });

  it('does not happen when the case closes', async () => {
    const caseId = await takenCaseIn(world);
    const concernId = await raisedConcernIn(world, caseId);
    await closeCase({ caseId, reason: 'goals-met' }, world.as(linkWorker));
    expect(await readConcern(world, concernId)).toMatchObject({ status: 'open', dueBy: '2026-11-02T17:00:00.000Z' });
  });

  it('is taken once when the same request comes twice, and says so to whoever comes later', async () => {
    const concernId = await raised();
    const once = await closeConcern({ concernId, ...ending }, world.as(colleague, { key: 'same' }));
    expect(await closeConcern({ concernId, ...ending }, world.as(colleague, { key: 'same' }))).toEqual(once);
    const refusal = await refusalOf(closeConcern({ concernId, ...ending }, world.as(linkWorker)));
    expect([refusal.code, refusal.details.happened?.step]).toEqual(['concern.closed', 'closed']);
  });
});
