import type { Actor } from '@fingerpost/kernel';
import { describe, expect, it } from 'vitest';
import { taskOf } from '@fingerpost/core/work';
import {
  itRefusesOtherActors,
  newWorld,
  referralIn,
  refusalOf,
  services,
  staff,
  takenCaseIn,
} from '@fingerpost/testkit';
import { correctFeedback } from './correct-feedback.ts';
import { giveFeedback } from './give-feedback.ts';
import { readServiceFeedback } from './read-service-feedback.ts';
import { takeBackFeedback } from './take-back-feedback.ts';
import { viewMeasures } from './view-measures.ts';

const world = await newWorld();
const told = { by: 'person', how: 'phone', on: '2026-11-02' };
const answers = { respect: 'always', helped: 'a-little' };

const given = async (words = 'They were late.') => {
  const { caseId, referralId } = await referralIn.completed(world);
  const own: Actor = { kind: 'patient', caseId };
  await giveFeedback({ referralId, answers, words, shared: true }, world.as(own));
  return { caseId, referralId, own };
};

const forService = async () => (await readServiceFeedback(world, services.food)).map(({ words }) => words);
const ofCase = async (caseId: string) => (await viewMeasures({ caseId }, world.as(staff.linkWorker))).feedback;

describe('correctFeedback', () => {
  itRefusesOtherActors(correctFeedback, ['patient', 'carer', 'link-worker', 'team-lead']);

  it('stands in place of what was said, for the service in the month in which it was first said', async () => {
    const { caseId, referralId, own } = await given('It was at ten.');
    const later = world.as(own, { now: new Date('2026-12-03T09:00:00Z') });
    await correctFeedback(
      { referralId, answers: { respect: 'mostly' }, words: 'It was at noon.', shared: true },
      later,
    );
    const said = await forService();
    expect(said).toContain('It was at noon.');
    expect(said).not.toContain('It was at ten.');
    const copies = await readServiceFeedback(world, services.food);
    expect(copies.filter(({ words }) => words === 'It was at noon.')).toMatchObject([
      { month: '2026-11', answers: { respect: 'mostly' } },
    ]);
    expect(await ofCase(caseId)).toMatchObject([
      { referralId, answers: { respect: 'mostly' }, changedAt: '2026-12-03T09:00:00.000Z' },
    ]);
    const former = (await world.table.query(`CASE#${caseId}`, { beginsWith: '2#' })).rows.filter(
      ({ type }) => type === 'former-feedback',
    );
    expect(former.map(({ data }) => data)).toMatchObject([{ words: 'It was at ten.' }]);
  });

  it('gives their link worker new words of theirs to read, and none that a colleague was told', async () => {
    const { caseId, referralId, own } = await given();
    const reading = async () =>
      (await world.table.query(`CASE#${caseId}`, { beginsWith: '4#' })).rows
        .filter(({ type }) => type === 'task')
        .map(taskOf)
        .filter(({ todo }) => todo === 'read-feedback').length;
    await correctFeedback({ referralId, answers, words: 'They were kind.' }, world.as(own));
    expect(await reading()).toBe(2);
    await correctFeedback({ referralId, answers, words: 'They were very kind.', told }, world.as(staff.linkWorker));
    expect(await reading()).toBe(2);
    expect(await ofCase(caseId)).toMatchObject([{ told, words: 'They were very kind.' }]);
  });

  it('may be read by every carer where it has no words, as what was said at first may', async () => {
    const { caseId, referralId, own } = await given();
    const mayRead = async () => (await ofCase(caseId))[0]?.carersMayRead;
    expect(await mayRead()).toBeUndefined();
    await correctFeedback({ referralId, answers: { respect: 'no' } }, world.as(own));
    expect(await mayRead()).toBe(true);
  });

  it('brings back what was taken back, and the same request is had once', async () => {
    const { caseId, referralId, own } = await given();
    await takeBackFeedback({ referralId }, world.as(own));
    const once = world.as(own, { key: 'once' });
    for (let time = 0; time < 2; time += 1)
      await correctFeedback({ referralId, answers, words: 'After all.', shared: true }, once);
    expect((await forService()).filter((words) => words === 'After all.')).toHaveLength(1);
    expect((await ofCase(caseId))[0]?.takenBackAt).toBeUndefined();
  });

  it('is refused where nothing was said, to a stranger, and to a colleague who was not told', async () => {
    const { referralId, caseId } = await referralIn.completed(world);
    const own = world.as({ kind: 'patient', caseId });
    expect((await refusalOf(correctFeedback({ referralId, answers }, own))).code).toBe('outcomes.not-given');
    const theirs = await given();
    const strangers: readonly Actor[] = [{ kind: 'patient', caseId: await takenCaseIn(world) }, staff.linkWorker2];
    for (const actor of strangers)
      expect((await refusalOf(correctFeedback({ ...theirs, answers, told }, world.as(actor)))).code).toBe(
        'referral.missing',
      );
    const untold = correctFeedback({ referralId: theirs.referralId, answers }, world.as(staff.linkWorker));
    expect((await refusalOf(untold)).code).toBe('told.missing');
  });
});
