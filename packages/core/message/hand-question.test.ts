import { askHow } from '@fingerpost/core/follow-up';
import { answerCheckIn } from '@fingerpost/core/outcomes';
import { readReferral } from '@fingerpost/core/referral';
import { taskOf } from '@fingerpost/core/work';
import { newWorld, openCaseInput, referralIn, staff, stream, takenCaseIn, workflow } from '@fingerpost/testkit';
import { EventEnvelope } from '@fingerpost/kernel';
import { describe, expect, it } from 'vitest';
import { prepareNotice } from './prepare-notice.ts';
import { queueNotices } from './queue-notices.ts';

const world = await newWorld();
const sixWeeks = { now: new Date('2026-12-14T17:00:00Z') };
const system = world.as(stream, sixWeeks);

const askedOf = async (patient: object) => {
  const caseId = await takenCaseIn(world, {
    patient: { ...openCaseInput().patient, nhsNumber: undefined, ...patient },
  });
  const { referralId } = await referralIn.completed(world, { caseId });
  const { watch } = await readReferral(world.as(workflow), referralId);
  await askHow({ id: referralId, watch, online: true }, world.as(workflow, sixWeeks));
  const { rows } = await world.table.query(`CASE#${caseId}`, { beginsWith: '9#2#' });
  const event = rows.map(({ data }) => EventEnvelope.parse(data)).find(({ type }) => type === 'PersonAsked');
  const [noticeId = ''] = await queueNotices(event, system);
  return { caseId, noticeId };
};

const tasksOf = async (caseId: string) =>
  (await world.table.query(`CASE#${caseId}`, { beginsWith: '4#' })).rows
    .filter(({ type }) => type === 'task')
    .map(taskOf);

describe('the notice that asks how it is going', () => {
  it('goes to a person who can be told so, while they hold the question', async () => {
    const { caseId, noticeId } = await askedOf({ dateOfBirth: '1950-01-01' });
    const prepared = await prepareNotice({ noticeId }, system);
    expect(prepared).toMatchObject({ do: 'send', addressed: { template: 'check-in-sms' } });
    expect(await tasksOf(caseId)).toMatchObject([{ todo: 'ask-how-it-goes', holder: { kind: 'person' } }]);
  });

  it('gives the one question to the link worker where nothing fits the person, and makes no second task', async () => {
    const { caseId, noticeId } = await askedOf({ dateOfBirth: '1950-01-02', preferredContact: 'call' });
    expect(await prepareNotice({ noticeId }, system)).toEqual({ do: 'nothing' });
    expect(await tasksOf(caseId)).toMatchObject([
      {
        todo: 'ask-how-it-goes',
        holder: { id: staff.linkWorker.memberId },
        because: 'check-in',
        why: 'prefers-to-talk',
      },
    ]);
  });

  it('is needed by nobody once the person has answered', async () => {
    const { caseId, noticeId } = await askedOf({ dateOfBirth: '1950-01-03', preferredContact: 'call' });
    await answerCheckIn({ caseId, going: 'well' }, world.as({ kind: 'patient', caseId }, sixWeeks));
    expect(await prepareNotice({ noticeId }, system)).toEqual({ do: 'nothing' });
    expect(await tasksOf(caseId)).toMatchObject([{ todo: 'read-check-in', because: 'answered-online' }]);
  });

  it('is one for a person and day, however many services they go to', async () => {
    const { caseId, noticeId } = await askedOf({ dateOfBirth: '1950-01-04' });
    expect(noticeId).not.toBe('');
    const { referralId } = await referralIn.completed(world, { caseId });
    const { watch } = await readReferral(world.as(workflow), referralId);
    await askHow({ id: referralId, watch, online: true }, world.as(workflow, sixWeeks));
    const { rows } = await world.table.query(`CASE#${caseId}`, { beginsWith: '9#2#' });
    const events = rows.map(({ data }) => EventEnvelope.parse(data)).filter(({ type }) => type === 'PersonAsked');
    const wanted = await Promise.all(events.map((event) => queueNotices(event, system)));
    expect(wanted.flat()).toEqual([noticeId]);
  });
});
