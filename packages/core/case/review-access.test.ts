import { describe, expect, it } from 'vitest';
import { readTask, completeTask } from '@fingerpost/core/work';
import { itRefusesOtherActors, newWorld, refusalOf, staff, openedBeyondTeam } from '@fingerpost/testkit';
import { reviewAccess } from './review-access.ts';

describe('reviewAccess', () => {
  itRefusesOtherActors(reviewAccess, ['team-lead']);

  it('says that it was right, once', async () => {
    const world = await newWorld();
    const { taskId } = await openedBeyondTeam(world);
    const early = completeTask({ taskId, result: 'done' }, world.as(staff.lead));
    expect((await refusalOf(early)).code).toBe('task.review');
    const once = await reviewAccess({ taskId, result: 'right' }, world.as(staff.lead, { key: 'right' }));
    expect(await reviewAccess({ taskId, result: 'right' }, world.as(staff.lead, { key: 'right' }))).toEqual(once);
    expect((await readTask(world.as(staff.lead), taskId))?.status).toBe('done');
    expect((await refusalOf(reviewAccess({ taskId, result: 'right' }, world.as(staff.lead)))).code).toBe('task.done');
  });

  it('makes an incident of it for the leads, due the next working day', async () => {
    const world = await newWorld();
    const { taskId } = await openedBeyondTeam(world);
    const { incidentTaskId = '' } = await reviewAccess({ taskId, result: 'incident' }, world.as(staff.lead));
    const incident = await readTask(world.as(staff.lead), incidentTaskId);
    expect(incident).toMatchObject({ todo: 'incident', holder: { kind: 'leads' }, status: 'open' });
  });

  it('says nothing to another team\u2019s lead, nor of a task that does not exist', async () => {
    const world = await newWorld();
    const { taskId } = await openedBeyondTeam(world);
    for (const [id, actor] of [
      [taskId, staff.lead2],
      [`tsk_${'z'.repeat(42)}`, staff.lead],
    ] as const)
      expect((await refusalOf(reviewAccess({ taskId: id, result: 'right' }, world.as(actor)))).code).toBe(
        'task.missing',
      );
  });
});
