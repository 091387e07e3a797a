import { describe, expect, it } from 'vitest';
import { formerPersonKey, Person, personKey } from '@fingerpost/core/patient';
import { taskOf } from '@fingerpost/core/work';
import { itIsAStepOfCases, newWorld, refusalOf, staff, takenCaseIn } from '@fingerpost/testkit';
import { casePartition } from './case.keys.ts';
import { changeReach } from './change-reach.ts';
import { viewCorrections } from './view-corrections.ts';
import { viewReach } from './view-reach.ts';

const world = await newWorld();
const worker = world.as(staff.linkWorker);
const told = { by: 'person', how: 'phone', on: '2026-11-02' } as const;
const address = '7 Sorrel Bank, Leeds';
const onMondays = {
  address,
  preferredContact: 'letter',
  safeContact: { avoid: ['calls'], safeHours: [{ days: ['mon'], from: 9, to: 12 }] },
  language: 'Polish',
  interpreter: true,
};
const itself = (caseId: string) => world.as({ kind: 'patient', caseId });
const personIn = async (caseId: string) => Person.parse((await world.table.get(personKey(caseId)))?.data);
const eventIn = async (caseId: string) =>
  (await world.table.query(casePartition(caseId), { beginsWith: '9#0#' })).rows
    .map(({ data }) => data as { type: string; data: object })
    .find(({ type }) => type === 'ReachChanged')?.data;

describe('changeReach', () => {
  itIsAStepOfCases(world, {
    door: changeReach,
    step: 'change-reach',
    allow: ['patient', 'link-worker', 'team-lead'],
    input: { was: 1, reach: onMondays, told },
  });

  it('takes all that the person says for what holds from now on, and keeps how it stood', async () => {
    const caseId = await takenCaseIn(world);
    const before = await personIn(caseId);
    await changeReach({ caseId, was: 1, reach: onMondays }, itself(caseId));
    const after = await viewReach({ caseId }, itself(caseId));
    expect(after).toMatchObject({ ...onMondays, name: before.name, version: 2 });
    expect(after.phone).toBeUndefined();
    expect(Person.parse((await world.table.get(formerPersonKey(caseId, 1)))?.data)).toEqual(before);
  });

  it('says in its event what changed and which way is theirs no more, without a number', async () => {
    const caseId = await takenCaseIn(world);
    const { phone, ...before } = await personIn(caseId);
    await changeReach(
      { caseId, was: 1, reach: { ...before, phone: '07700 900777', language: 'Polish' }, told },
      worker,
    );
    expect(await eventIn(caseId)).toMatchObject({
      left: ['phone'],
      former: 1,
      askAgain: true,
      language: 'other',
      told,
    });
    expect(JSON.stringify(await eventIn(caseId))).not.toContain('900');
    expect((await viewCorrections({ caseId }, worker))[0]?.changes).toContainEqual({
      field: 'phone',
      before: phone,
      after: '07700 900777',
    });
  });

  it('has safe contact asked again after a new number, unless the rules are new too', async () => {
    const asks = async (caseId: string) =>
      (await world.table.query(casePartition(caseId), { beginsWith: '4#' })).rows
        .map(taskOf)
        .filter(({ todo }) => todo === 'ask-safe-contact');
    const [one, other] = [await takenCaseIn(world), await takenCaseIn(world)];
    const { safeContact } = await personIn(one);
    await changeReach({ caseId: one, was: 1, reach: { phone: '07700 900777', safeContact } }, itself(one));
    expect([(await personIn(one)).askAgain, (await asks(one)).length]).toEqual([true, 1]);
    await changeReach({ caseId: other, was: 1, reach: { ...onMondays, phone: '07700 900777' } }, itself(other));
    expect([(await personIn(other)).askAgain, (await asks(other)).length]).toEqual([undefined, 0]);
  });

  it('loses nothing that somebody else wrote down meanwhile', async () => {
    const caseId = await takenCaseIn(world);
    await changeReach({ caseId, was: 1, reach: onMondays }, itself(caseId));
    const late = changeReach(
      { caseId, was: 1, reach: { address, safeContact: { nothingToAvoid: true } } },
      itself(caseId),
    );
    expect((await refusalOf(late)).code).toBe('case.reach-changed');
    expect((await personIn(caseId)).version).toBe(2);
  });

  it('wants one way to reach them, how they must not be, and of a team how it was told', async () => {
    const caseId = await takenCaseIn(world);
    const codeOf = async (reach: object, context = itself(caseId)) =>
      (await refusalOf(changeReach({ caseId, was: 1, reach }, context))).code;
    expect(await codeOf({ safeContact: { nothingToAvoid: true } })).toBe('case.unreachable');
    expect(await codeOf({ address })).toBe('input.invalid');
    expect(await codeOf(onMondays, worker)).toBe('told.missing');
    expect(await codeOf(onMondays, world.as(staff.linkWorker2))).toBe('case.missing');
  });
});
