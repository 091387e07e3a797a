import { describe, expect, it } from 'vitest';
import { EventEnvelope } from '@fingerpost/kernel';
import { casePartition, deathKey, deathOf, openCase, pauseCase, readCase, recordContact } from '@fingerpost/core/case';
import { type Task, taskOf } from '@fingerpost/core/work';
import {
  acceptedReferral,
  itIsAStepOfCases,
  newWorld,
  nhsNumbers,
  openCaseInput,
  person,
  referralIn,
  refusalOf,
  sentReferralIn,
  services,
  staff,
  startedReferral,
  takenCaseIn,
  team,
} from '@fingerpost/testkit';
import { acceptReferral } from './accept-referral.ts';
import { closeCase } from './close-case.ts';
import { completeReferral } from './complete-referral.ts';
import { recordAttendance } from './record-attendance.ts';
import { recordDeath } from './record-death.ts';
import { readReferral } from './referral.repository.ts';
import { referPerson } from './refer-person.ts';
import { viewReferral } from './view-referral.ts';

const world = await newWorld();
const worker = world.as(staff.linkWorker);
const record = (caseId: string, input: Record<string, unknown> = {}, context = worker) =>
  recordDeath({ caseId, toldBy: 'family', ...input }, context);

const tasksOf = async (caseId: string): Promise<readonly Task[]> =>
  (await world.table.query(casePartition(caseId), { beginsWith: '4#' })).rows
    .map(taskOf)
    .filter(({ todo }) => todo !== 'settle-identity');

describe('recordDeath', () => {
  itIsAStepOfCases(world, {
    door: recordDeath,
    step: 'record-death',
    allow: ['referrer', 'link-worker', 'team-lead'],
    input: { toldBy: 'family' },
  });

  it('closes the case, withdraws every open referral with it, and looks at nothing again', async () => {
    const { caseId, referralId } = await startedReferral(world);
    const others = [await sentReferralIn(world, caseId, { serviceId: services.advice, need: 'money-debt-benefits' })];
    const state = await record(caseId, { on: '2026-11-01' });
    expect([state.status, state.holder, state.dueBy]).toEqual(['closed', undefined, undefined]);
    const found = await readCase(worker, caseId);
    expect(found).toMatchObject({ closure: { reason: 'died' }, todo: 'nothing' });
    expect(found.lookAt).toBeUndefined();
    for (const id of [referralId, ...others]) {
      const referral = await readReferral(worker, id);
      expect(referral).toMatchObject({ status: 'withdrawn', reason: 'died' });
      expect([referral.holder, referral.lookAt, referral.name]).toEqual([undefined, undefined, undefined]);
    }
    const { rows } = await world.table.query(casePartition(caseId), { beginsWith: '9#0#' });
    expect(EventEnvelope.parse(rows.at(-1)?.data)).toMatchObject({
      type: 'DeathRecorded',
      data: { on: '2026-11-01', toldBy: 'family', from: 'allocated', withdrawn: [referralId, ...others].toSorted() },
    });
  });

  it('keeps where the case stood, for the lead to undo it', async () => {
    const caseId = await takenCaseIn(world);
    const before = await readCase(worker, caseId);
    await record(caseId, { on: '2026-10-30' });
    const item = await world.table.get(deathKey(caseId));
    expect(item && deathOf(item)).toMatchObject({
      on: '2026-10-30',
      by: staff.linkWorker.name,
      former: { status: 'allocated', holder: before.holder, dueBy: before.dueBy },
    });
  });

  it('ends the tasks that lead to the person and the check-ins, and leaves what others do', async () => {
    const { caseId } = await referralIn.declined(world);
    const completed = await sentReferralIn(world, caseId, { serviceId: services.group, need: 'loneliness-isolation' });
    const service = world.as(staff.provider);
    await acceptReferral({ referralId: completed }, service);
    await recordAttendance({ referralId: completed, on: '2026-11-02', result: 'attended' }, service);
    await completeReferral({ referralId: completed, outcome: 'achieved', alsoNeeds: 'A lift home.' }, service);
    expect((await readReferral(worker, completed)).lookAt).toBeDefined();
    await record(caseId);
    const tasks = await tasksOf(caseId);
    expect(tasks.filter(({ status }) => status === 'open').map(({ todo }) => todo)).toEqual(['after-death']);
    expect(
      tasks
        .filter(({ result }) => result === 'died')
        .map(({ todo }) => todo)
        .toSorted(),
    ).toEqual(['after-decline', 'also-needs']);
    const after = await readReferral(worker, completed);
    expect(after).toMatchObject({ status: 'completed', noCheckIns: true });
    expect([after.lookAt, after.name]).toEqual([undefined, undefined]);
  });

  it('shows a service that had completed its part nothing of the person any more', async () => {
    const { caseId, referralId } = await referralIn.completed(world);
    const service = world.as(staff.provider);
    expect((await viewReferral({ referralId }, service)).sees).toBe('person');
    await record(caseId);
    expect(await viewReferral({ referralId }, service)).toMatchObject({ sees: 'reference', doNotContact: true });
  });

  it('tells a service that held a referral not to contact the person, and not that they died', async () => {
    const { caseId, referralId } = await acceptedReferral(world);
    await record(caseId);
    const view = await viewReferral({ referralId }, world.as(staff.provider));
    expect(view).toMatchObject({ sees: 'reference', status: 'withdrawn', doNotContact: true });
    expect(JSON.stringify(view)).not.toContain('died');
  });

  it('lets the practice record it, and gives the worker and the leads a task for the same day', async () => {
    const { caseId } = await acceptedReferral(world);
    await record(caseId, { toldBy: 'practice' }, world.as(staff.referrer));
    const open = (await tasksOf(caseId)).filter(({ todo }) => todo === 'after-death');
    expect(open.map(({ holder }) => holder)).toEqual(
      expect.arrayContaining([
        { kind: 'member', id: staff.linkWorker.memberId },
        { kind: 'leads', id: team },
      ]),
    );
    expect(open.map(({ dueBy }) => dueBy)).toEqual(['2026-11-02T17:00:00.000Z', '2026-11-02T17:00:00.000Z']);
  });

  it('says nothing to another practice', async () => {
    const caseId = await takenCaseIn(world);
    expect((await refusalOf(record(caseId, {}, world.as(staff.referrer2)))).code).toBe('case.missing');
  });

  it('has the leads of another team check the same day, and closes nothing there', async () => {
    const patient = { ...person, nhsNumber: nhsNumbers[3] };
    const caseId = await takenCaseIn(world, { patient });
    const other = (await openCase(openCaseInput({ patient }), world.as(staff.referrer2))).caseId;
    await record(caseId);
    expect((await readCase(worker, other)).status).toBe('waiting');
    expect(await tasksOf(other)).toMatchObject([
      { todo: 'check-death', because: 'told-elsewhere', holder: { kind: 'leads', id: staff.lead2.organisationId } },
    ]);
  });

  it('refuses what would lead to the person afterwards, in words that help', async () => {
    const caseId = await takenCaseIn(world);
    await record(caseId);
    const later = [
      () => recordContact({ caseId, channel: 'call', result: 'no-answer' }, worker),
      () => pauseCase({ caseId, reason: 'other', until: '2026-12-01' }, worker),
      () => closeCase({ caseId, reason: 'goals-met' }, worker),
      () => referPerson({ caseId, serviceId: services.food, need: 'food', message: 'Help.', share: ['name'] }, worker),
      () => record(caseId),
    ];
    for (const work of later) {
      const refusal = await refusalOf(work());
      expect(refusal.code).toBe('case.died');
      expect(refusal.message).toContain('team lead can undo');
    }
  });

  it('withdraws also what was left running when the case had closed, and keeps that end for the undo', async () => {
    const { caseId, referralId } = await acceptedReferral(world);
    await closeCase({ caseId, reason: 'goals-met', letRun: true }, worker);
    await record(caseId);
    expect((await readReferral(worker, referralId)).status).toBe('withdrawn');
    const item = await world.table.get(deathKey(caseId));
    expect(item && deathOf(item).former).toMatchObject({ status: 'closed', closure: { reason: 'goals-met' } });
  });

  it.each(['2026-11-03', '1951-03-08'])('refuses a death on %s: to come, or before the birth', async (on) => {
    const caseId = await takenCaseIn(world);
    expect((await refusalOf(record(caseId, { on }))).code).toBe('case.died-on');
  });

  it('takes closing for the same thing where the reason is that they died', async () => {
    const { caseId, referralId } = await acceptedReferral(world);
    await closeCase({ caseId, reason: 'died' }, worker);
    expect((await readReferral(worker, referralId)).reason).toBe('died');
  });

  it('withdraws 40 open referrals in one transaction', async () => {
    const caseId = await takenCaseIn(world);
    for (let made = 0; made < 40; made += 1) await sentReferralIn(world, caseId);
    expect((await record(caseId)).status).toBe('closed');
    const { rows } = await world.table.query(casePartition(caseId), { beginsWith: '2#' });
    const statuses = rows
      .filter(({ type }) => type === 'referral')
      .map(({ list }) => (list as { status: string }).status);
    expect([statuses.length, new Set(statuses)]).toEqual([40, new Set(['withdrawn'])]);
  });
});
