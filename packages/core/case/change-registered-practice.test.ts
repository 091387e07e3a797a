import { describe, expect, it } from 'vitest';
import { EventEnvelope } from '@fingerpost/kernel';
import { viewCase } from '@fingerpost/core/referral';
import {
  itIsAStepOfCases,
  newWorld,
  practice,
  practice2,
  refusalOf,
  services,
  staff,
  takenCaseIn,
  team,
} from '@fingerpost/testkit';
import { casePartition } from './case.keys.ts';
import { readCase } from './case.repository.ts';
import { changeRegisteredPractice } from './change-registered-practice.ts';
import { registeredOn } from './registration.ts';

const world = await newWorld();
const worker = world.as(staff.linkWorker);
const change = (caseId: string, from: string, practiceId = practice2) =>
  changeRegisteredPractice({ caseId, practiceId, from }, worker);
const on = (day: string) => new Date(`${day}T10:00:00Z`);

describe('changeRegisteredPractice', () => {
  itIsAStepOfCases(world, {
    door: changeRegisteredPractice,
    step: 'change-registered-practice',
    allow: ['link-worker', 'team-lead'],
    input: { practiceId: practice2, from: '2026-11-02' },
  });

  it('lets the new practice see the case from the day on, and not before', async () => {
    const caseId = await takenCaseIn(world);
    await change(caseId, '2026-11-20');
    const seeing = (day: string) => viewCase({ caseId }, world.as(staff.referrer2, { now: on(day) }));
    expect((await refusalOf(seeing('2026-11-19'))).code).toBe('case.missing');
    expect((await seeing('2026-11-20')).sees).toBe('standing');
  });

  it('keeps the practice that referred, which goes on seeing where the case stands', async () => {
    const caseId = await takenCaseIn(world);
    await change(caseId, '2026-11-02');
    const found = await readCase(worker, caseId);
    expect([found.practiceId, found.registeredPracticeId]).toEqual([practice, practice2]);
    expect((await viewCase({ caseId }, world.as(staff.referrer))).sees).toBe('standing');
  });

  it('takes the former practice out of sight once there is a third, where it had not referred', async () => {
    const caseId = await takenCaseIn(world);
    await change(caseId, '2026-11-02');
    await change(caseId, '2026-11-02', practice);
    expect((await refusalOf(viewCase({ caseId }, world.as(staff.referrer2)))).code).toBe('case.missing');
  });

  it('sends messages to where the person is registered on the day', async () => {
    const caseId = await takenCaseIn(world);
    await change(caseId, '2026-12-01');
    const found = await readCase(worker, caseId);
    expect(['2026-11-30', '2026-12-01'].map((day) => registeredOn(found, day))).toEqual([practice, practice2]);
    expect(registeredOn(await readCase(worker, caseId), '2027-01-01')).toBe(practice2);
  });

  it('keeps what was before in the history', async () => {
    const caseId = await takenCaseIn(world);
    await change(caseId, '2026-11-20');
    const { rows } = await world.table.query(casePartition(caseId), { beginsWith: '9#0#' });
    expect(EventEnvelope.parse(rows.at(-1)?.data)).toMatchObject({
      type: 'RegisteredPracticeChanged',
      data: { practiceId: practice2, former: practice, from: '2026-11-20' },
    });
  });

  it.each(['2027-01-02', '2025-10-31'])('refuses a day too far away: %s', async (from) => {
    const caseId = await takenCaseIn(world);
    expect((await refusalOf(change(caseId, from))).code).toBe('case.practice-from');
  });

  it.each([practice, team, services.food])('refuses what is no other practice of the network: %s', async (id) => {
    const caseId = await takenCaseIn(world);
    expect((await refusalOf(change(caseId, '2026-11-02', id))).kind).toBe('invalid');
  });
});
