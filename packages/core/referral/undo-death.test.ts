import { describe, expect, it } from 'vitest';
import { casePartition, pauseCase, readCase } from '@fingerpost/core/case';
import { numberDigest, Pointer, pointerKey } from '@fingerpost/core/patient';
import { type Task, taskOf } from '@fingerpost/core/work';
import {
  acceptedReferral,
  itRefusesOtherActors,
  newWorld,
  nhsNumbers,
  person,
  referralIn,
  refusalOf,
  services,
  staff,
  stream,
  takenCaseIn,
  team,
} from '@fingerpost/testkit';
import { closeCase } from './close-case.ts';
import { followDeath } from './follow-death.ts';
import { recordDeath } from './record-death.ts';
import { readReferral } from './referral.repository.ts';
import { referPerson } from './refer-person.ts';
import { undoDeath } from './undo-death.ts';

const world = await newWorld();
const worker = world.as(staff.linkWorker);
const lead = world.as(staff.lead, { now: new Date('2026-11-04T10:00:00Z') });
const record = (caseId: string) => recordDeath({ caseId, toldBy: 'family' }, worker);

const openTasks = async (caseId: string): Promise<readonly Task[]> =>
  (await world.table.query(casePartition(caseId), { beginsWith: '4#' })).rows
    .map(taskOf)
    .filter(({ status, todo }) => status === 'open' && todo !== 'settle-identity');

const lastEvent = async (caseId: string) =>
  (await world.table.query(casePartition(caseId), { beginsWith: '9#0#' })).rows.at(-1)?.data;

describe('undoDeath', () => {
  itRefusesOtherActors(undoDeath, ['team-lead']);

  it('brings the case back to its worker with a fresh date, and its number to the open ones', async () => {
    const caseId = await takenCaseIn(world, { patient: { ...person, nhsNumber: nhsNumbers[1] } });
    await record(caseId);
    const state = await undoDeath({ caseId }, lead);
    expect(state).toMatchObject({
      status: 'allocated',
      holder: { kind: 'member', id: staff.linkWorker.memberId },
      dueBy: '2026-11-05T17:00:00.000Z',
    });
    const after = await readCase(worker, caseId);
    expect(after.closure).toBeUndefined();
    expect(after.lookAt).toBeDefined();
    const item = await world.table.get(pointerKey(numberDigest(worker, nhsNumbers[1])));
    expect(Pointer.parse(item?.data).open.map((open) => open.caseId)).toEqual([caseId]);
  });

  it('makes a task for each referral that was withdrawn, and an incident for the leads', async () => {
    const { caseId, referralId } = await acceptedReferral(world);
    await record(caseId);
    await undoDeath({ caseId }, lead);
    expect((await readReferral(worker, referralId)).status).toBe('withdrawn');
    const tasks = await openTasks(caseId);
    expect(tasks.filter(({ todo }) => todo === 'send-again')).toMatchObject([
      { referralId, serviceId: services.food, holder: { id: staff.linkWorker.memberId } },
    ]);
    expect(tasks.filter(({ todo }) => todo === 'incident')).toMatchObject([
      { because: 'death-undone', holder: { kind: 'leads', id: team }, dueBy: '2026-11-04T17:00:00.000Z' },
    ]);
  });

  it('lets the person be referred and the case be closed again, and a death be recorded anew', async () => {
    const { caseId, referralId } = await acceptedReferral(world);
    await record(caseId);
    await undoDeath({ caseId }, lead);
    const again = { caseId, serviceId: services.food, need: 'food', message: 'Help.', share: ['name'] };
    const fresh = await referPerson({ ...again, retryOf: referralId }, worker);
    expect((await refusalOf(closeCase({ caseId, reason: 'goals-met' }, worker))).code).toBe('case.open-referrals');
    await record(caseId);
    expect((await readReferral(worker, fresh.referralId)).reason).toBe('died');
  });

  it('ends what still says that the person has died', async () => {
    const caseId = await takenCaseIn(world);
    await record(caseId);
    expect((await openTasks(caseId)).map(({ todo }) => todo)).toEqual(['after-death']);
    await undoDeath({ caseId }, lead);
    expect((await openTasks(caseId)).map(({ todo }) => todo)).toEqual(['incident']);
  });

  it('keeps a pause that still runs', async () => {
    const caseId = await takenCaseIn(world);
    await pauseCase({ caseId, reason: 'hospital', until: '2026-12-01' }, worker);
    await record(caseId);
    expect((await undoDeath({ caseId }, lead)).dueBy).toBe('2026-12-01T17:00:00.000Z');
    expect((await readCase(worker, caseId)).paused).toMatchObject({ until: '2026-12-01' });
  });

  it('leaves a case that had closed before closed as it was', async () => {
    const caseId = await takenCaseIn(world);
    await closeCase({ caseId, reason: 'goals-met' }, worker);
    await record(caseId);
    expect(await undoDeath({ caseId }, lead)).toMatchObject({ status: 'closed' });
    expect((await readCase(worker, caseId)).closure?.reason).toBe('goals-met');
  });

  it('lets check-ins go on, once the stream has followed', async () => {
    const { caseId, referralId } = await referralIn.completed(world);
    const { lookAt } = await readReferral(worker, referralId);
    await record(caseId);
    await undoDeath({ caseId }, lead);
    await followDeath(await lastEvent(caseId), world.as(stream));
    const after = await readReferral(worker, referralId);
    expect([after.lookAt, after.noCheckIns]).toEqual([lookAt, undefined]);
    expect(lookAt).toBeDefined();
  });

  it('is refused where no death is recorded, and says nothing to another team', async () => {
    const caseId = await takenCaseIn(world);
    await closeCase({ caseId, reason: 'moved' }, worker);
    expect((await refusalOf(undoDeath({ caseId }, lead))).code).toBe('case.not-died');
    expect((await refusalOf(undoDeath({ caseId }, world.as(staff.lead2)))).code).toBe('case.missing');
  });

  it('happens once when the same request comes twice', async () => {
    const { caseId } = await acceptedReferral(world);
    await record(caseId);
    const twice = world.as(staff.lead, { key: 'undo' });
    const once = await undoDeath({ caseId }, twice);
    const before = await openTasks(caseId);
    expect(await undoDeath({ caseId }, twice)).toEqual(once);
    expect(await openTasks(caseId)).toEqual(before);
  });
});
