import type { Actor } from '@fingerpost/kernel';
import { describe, expect, it } from 'vitest';
import { askHow } from '@fingerpost/core/follow-up';
import { readReferral, recordDeath } from '@fingerpost/core/referral';
import { type Task, taskOf } from '@fingerpost/core/work';
import {
  itRefusesOtherActors,
  newWorld,
  refusalOf,
  staff,
  referralIn,
  takenCaseIn,
  workflow,
  type World,
} from '@fingerpost/testkit';
import { answerCheckIn } from './answer-check-in.ts';
import { viewMeasures } from './view-measures.ts';

const world = await newWorld();
const sixWeeks = { now: new Date('2026-12-14T17:00:00Z') };
const told = { by: 'person', how: 'phone', on: '2026-12-14' };

const asked = async (in_: World = world, online = true) => {
  const { caseId, referralId } = await referralIn.completed(in_);
  const { watch } = await readReferral(in_.as(workflow), referralId);
  await askHow({ id: referralId, watch, online }, in_.as(workflow, sixWeeks));
  const own: Actor = { kind: 'patient', caseId };
  return { caseId, referralId, own };
};

const questions = async (caseId: string): Promise<readonly Task[]> =>
  (await world.table.query(`CASE#${caseId}`, { beginsWith: '4#' })).rows
    .filter(({ type }) => type === 'task')
    .map(taskOf)
    .filter(({ todo }) => todo === 'ask-how-it-goes' || todo === 'read-check-in');

describe('answerCheckIn', () => {
  itRefusesOtherActors(answerCheckIn, ['patient', 'carer', 'link-worker', 'team-lead']);

  it('puts what the person answered before their link worker, with a date, and keeps their words beside it', async () => {
    const { caseId, own } = await asked();
    expect(await questions(caseId)).toMatchObject([{ todo: 'ask-how-it-goes', holder: { kind: 'person' } }]);
    const answer = { going: 'mixed', helped: 'a-little', words: 'I would like to sing.' };
    const state = await answerCheckIn({ caseId, ...answer }, world.as(own, sixWeeks));
    expect(state).toMatchObject({ readBy: '2026-12-16T17:00:00.000Z', danger: false });
    const [task] = await questions(caseId);
    expect(task).toMatchObject({
      todo: 'read-check-in',
      holder: { id: staff.linkWorker.memberId },
      because: 'answered-online',
    });
    expect(task?.lookAt).toBeUndefined();
    const view = await viewMeasures({ caseId }, world.as(staff.linkWorker));
    expect(view).toMatchObject({
      isAsked: false,
      checkIns: [{ going: 'mixed', helped: 'a-little', words: answer.words }],
    });
    const { rows } = await world.table.query(`CASE#${caseId}`, { beginsWith: '9#4#' });
    expect(JSON.stringify(rows)).not.toContain('sing');
  });

  it.each([
    ['they ask for a call', { call: true }, '2026-12-15T17:00:00.000Z'],
    ['it is not going well', { going: 'badly' }, '2026-12-15T17:00:00.000Z'],
    ['their words may speak of danger', { words: 'He hits me.' }, '2026-12-14T23:59:00.000Z'],
  ])('has it read sooner where %s', async (_, answer, by) => {
    const { caseId, own } = await asked();
    expect((await answerCheckIn({ caseId, ...answer }, world.as(own, sixWeeks))).readBy).toBe(by);
  });

  it('records what a colleague was told, and makes nobody read it', async () => {
    const { caseId } = await asked(world, false);
    const worker = world.as(staff.linkWorker, sixWeeks);
    await answerCheckIn({ caseId, going: 'well', told }, worker);
    expect(await questions(caseId)).toMatchObject([{ status: 'done', doneBy: { name: staff.linkWorker.name } }]);
    expect((await viewMeasures({ caseId }, worker)).checkIns).toMatchObject([{ going: 'well', told }]);
  });

  it('refuses a team that does not say how it was told, and an answer to nothing', async () => {
    const { caseId, own } = await asked();
    const worker = world.as(staff.linkWorker, sixWeeks);
    expect((await refusalOf(answerCheckIn({ caseId, going: 'well' }, worker))).code).toBe('told.missing');
    await answerCheckIn({ caseId, going: 'well' }, world.as(own, sixWeeks));
    expect((await refusalOf(answerCheckIn({ caseId, going: 'badly' }, world.as(own, sixWeeks)))).code).toBe(
      'outcomes.no-check-in',
    );
  });

  it('is had once when the same request comes twice', async () => {
    const { caseId, own } = await asked();
    const once = world.as(own, { ...sixWeeks, key: 'once' });
    expect(await answerCheckIn({ caseId, going: 'well' }, once)).toEqual(
      await answerCheckIn({ caseId, going: 'well' }, once),
    );
  });

  it('lets a carer answer who may decide, and nobody of another case', async () => {
    const { caseId } = await asked();
    const carer = (scope: ['see'] | ['decide']): Actor => ({ kind: 'carer', caseId, carerId: 'a'.repeat(16), scope });
    const other: Actor = { kind: 'patient', caseId: await takenCaseIn(world) };
    for (const actor of [carer(['see']), other, staff.linkWorker2])
      expect((await refusalOf(answerCheckIn({ caseId, going: 'well', told }, world.as(actor, sixWeeks)))).code).toBe(
        'case.missing',
      );
    await answerCheckIn({ caseId, going: 'well' }, world.as(carer(['decide']), sixWeeks));
    expect((await viewMeasures({ caseId }, world.as(staff.lead))).checkIns).toMatchObject([{ carer: true }]);
  });

  it('asks nothing any more of somebody who has died', async () => {
    const { caseId } = await asked();
    await recordDeath({ caseId, toldBy: 'family' }, world.as(staff.linkWorker, sixWeeks));
    expect((await questions(caseId)).filter(({ status }) => status === 'open')).toEqual([]);
  });
});
