import { describe, expect, it } from 'vitest';
import { casePartition, readCase, taskOnCase } from '@fingerpost/core/case';
import { addTask, taskOf } from '@fingerpost/core/work';
import { acceptedReferral, itRefusesOtherActors, newWorld, staff, stream, takenCaseIn } from '@fingerpost/testkit';
import { followDeath } from './follow-death.ts';
import { recordDeath } from './record-death.ts';

const world = await newWorld();
const worker = world.as(staff.linkWorker);
const eventOf = async (caseId: string) =>
  (await world.table.query(casePartition(caseId), { beginsWith: '9#0#' })).rows.at(-1)?.data;
const openTodos = async (caseId: string) =>
  (await world.table.query(casePartition(caseId), { beginsWith: '4#' })).rows
    .map(taskOf)
    .filter(({ status, todo }) => status === 'open' && todo !== 'settle-identity')
    .map(({ todo }) => todo);

describe('followDeath', () => {
  itRefusesOtherActors(followDeath, ['system']);

  it('ends what the transaction of the death had no room for, and does nothing when it is read again', async () => {
    const caseId = await takenCaseIn(world);
    const of = await readCase(worker, caseId);
    const holder = { kind: 'member', id: staff.linkWorker.memberId } as const;
    const toSpeak = Array.from({ length: 60 }, () =>
      addTask(taskOnCase(worker, of, { todo: 'after-decline', because: 'full', holder })),
    );
    await world.table.write(toSpeak, 'to-speak');
    await recordDeath({ caseId, toldBy: 'family' }, worker);
    expect((await openTodos(caseId)).filter((todo) => todo === 'after-decline').length).toBeGreaterThan(0);
    const event = await eventOf(caseId);
    expect((await followDeath(event, world.as(stream))).changed).toBeGreaterThan(0);
    expect(await openTodos(caseId)).toEqual(['after-death']);
    expect(await followDeath(event, world.as(stream))).toEqual({ changed: 0 });
  });

  it('ends a task to tell the person that was made just then', async () => {
    const { caseId } = await acceptedReferral(world);
    await recordDeath({ caseId, toldBy: 'family' }, worker);
    const holder = { kind: 'member', id: staff.linkWorker.memberId } as const;
    const late = taskOnCase(worker, await readCase(worker, caseId), { todo: 'tell-person', because: 'x', holder });
    await world.table.write([addTask(late)], 'late-task');
    await followDeath(await eventOf(caseId), world.as(stream));
    expect(await openTodos(caseId)).toEqual(['after-death']);
  });

  it('leaves every other event alone', async () => {
    const caseId = await takenCaseIn(world);
    expect(await followDeath(await eventOf(caseId), world.as(stream))).toEqual({ changed: 0 });
  });
});
