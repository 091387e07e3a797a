import { describe, expect, it } from 'vitest';
import { openReferralsKey, readCaseItems } from '@fingerpost/core/case';
import { letterKey, letterOf, referralOf, withdrawReferral } from '@fingerpost/core/referral';
import {
  itRefusesOtherActors,
  newWorld,
  offeredOptions,
  putDirectory,
  refusalOf,
  services,
  staff,
  testDirectory,
} from '@fingerpost/testkit';
import { answerOptions } from './answer-options.ts';

const world = await newWorld();
const asWorker = (circumstances = {}) => world.as(staff.linkWorker, circumstances);
const asPerson = (caseId: string, circumstances = {}) => world.as({ kind: 'patient', caseId }, circumstances);
const told = { by: 'person', how: 'phone', on: '2026-11-02' } as const;

const standing = async (caseId: string) => {
  const { rest, tasks, taskNotes } = await readCaseItems(asWorker(), caseId);
  const referrals = rest.filter(({ type }) => type === 'referral').map(referralOf);
  return { statusOf: (id: string) => referrals.find((each) => each.id === id)?.status, referrals, tasks, taskNotes };
};

describe('answerOptions', () => {
  itRefusesOtherActors(answerOptions, ['patient', 'carer', 'link-worker', 'team-lead']);

  it('sends what the person chose with their agreement, and withdraws the rest', async () => {
    const { caseId, offer, first, second, third } = await offeredOptions(world);
    await answerOptions({ caseId, offer, answer: 'chosen', chosen: [second] }, asPerson(caseId));
    const { statusOf, tasks } = await standing(caseId);
    expect([statusOf(first), statusOf(second), statusOf(third)]).toEqual(['withdrawn', 'sent', 'withdrawn']);
    expect(tasks).toMatchObject([{ todo: 'await-options', status: 'done', result: 'answered' }]);
    const letter = await world.table.get(letterKey(second));
    expect(letter && letterOf(letter).agreement).toMatchObject({ by: 'person', how: 'online', when: '2026-11-02' });
    expect((await world.table.get(openReferralsKey(caseId)))?.tally).toBe(1);
  });

  it('takes more than one of them', async () => {
    const { caseId, offer, first, third } = await offeredOptions(world);
    await answerOptions({ caseId, offer, answer: 'chosen', chosen: [first, third] }, asPerson(caseId));
    const { referrals } = await standing(caseId);
    expect(referrals.map(({ status }) => status).toSorted()).toEqual(['sent', 'sent', 'withdrawn']);
  });

  it.each([
    ['none-of-these', 'Too far for me.'],
    ['something-else', 'A choir.'],
  ])('makes %s a task of the link worker with the words beside it', async (answer, words) => {
    const { caseId, offer } = await offeredOptions(world);
    await answerOptions({ caseId, offer, answer, words }, asPerson(caseId));
    const { referrals, tasks, taskNotes } = await standing(caseId);
    expect(new Set(referrals.map(({ status }) => status))).toEqual(new Set(['withdrawn']));
    const task = tasks.find(({ todo }) => todo === 'options-answered');
    expect(task).toMatchObject({ because: answer, status: 'open', dueBy: '2026-11-03T17:00:00.000Z' });
    expect(taskNotes.get(task?.id ?? '')?.text).toBe(words);
    const events = (await world.everything()).filter(({ type, pk }) => type === 'event' && pk.includes(caseId));
    expect(JSON.stringify(events)).not.toContain(words);
  });

  it('gives more time as often as it is wanted, and closes nothing', async () => {
    const { caseId, offer } = await offeredOptions(world);
    const later = { now: new Date('2026-11-12T09:00:00Z') };
    const state = await answerOptions({ caseId, offer, answer: 'more-time' }, asPerson(caseId, later));
    expect(state.answerBy).toBe('2026-11-26');
    const { referrals, tasks } = await standing(caseId);
    expect(referrals.map(({ status, dueBy }) => [status, dueBy])).toEqual(
      [1, 2, 3].map(() => ['proposed', '2026-11-26T17:00:00.000Z']),
    );
    expect(tasks).toMatchObject([{ status: 'open', dueBy: '2026-11-26T17:00:00.000Z' }]);
    await answerOptions({ caseId, offer, answer: 'none-of-these' }, asPerson(caseId, later));
  });

  it('is recorded by the team as told, with who decided in the person’s best interests and why', async () => {
    const { caseId, offer, first } = await offeredOptions(world);
    const input = { caseId, offer, answer: 'chosen', chosen: [first] };
    expect((await refusalOf(answerOptions(input, asWorker()))).code).toBe('told.missing');
    const decision = { decider: 'Dr Amal Osei', reason: 'She eats when she has company.' };
    const bySelf = answerOptions({ ...input, told, decision }, asPerson(caseId));
    expect((await refusalOf(bySelf)).code).toBe('actor.not-allowed');
    const nobody = answerOptions({ ...input, told, decision: { decider: '', reason: '' } }, asWorker());
    expect((await refusalOf(nobody)).code).toBe('choice.decider');
    expect(await answerOptions({ ...input, told, decision }, asWorker())).toMatchObject({
      answered: { answer: 'chosen', chosen: [first], by: 'best-interests', told, said: 2 },
    });
    const letter = await world.table.get(letterKey(first));
    expect(letter && letterOf(letter).agreement).toMatchObject({ by: 'best-interests', how: 'phone', ...decision });
  });

  it('gives back to the link worker what cannot be sent any more, and loses no choice', async () => {
    const { caseId, offer, first, second } = await offeredOptions(world);
    const whole = testDirectory();
    const { [services.group]: _closed, ...open } = whole.services;
    await putDirectory(world.objects, { ...whole, services: open });
    await answerOptions({ caseId, offer, answer: 'chosen', chosen: [second, first] }, asPerson(caseId));
    await putDirectory(world.objects, whole);
    const { statusOf, tasks, referrals } = await standing(caseId);
    expect([statusOf(first), statusOf(second)]).toEqual(['sent', 'proposed']);
    expect(referrals.find(({ id }) => id === second)).toMatchObject({ holder: { kind: 'member' } });
    expect(tasks.filter(({ status }) => status === 'open')).toMatchObject([{ because: 'cannot-be-sent' }]);
  });

  it('happens once when it is pressed twice, and tells whoever comes late what happened', async () => {
    const { caseId, offer, first, second } = await offeredOptions(world);
    const input = { caseId, offer, answer: 'chosen', chosen: [first] };
    const once = await answerOptions(input, asPerson(caseId, { key: 'once' }));
    expect(await answerOptions(input, asPerson(caseId, { key: 'once' }))).toEqual(once);
    const late = await refusalOf(answerOptions({ ...input, chosen: [second] }, asPerson(caseId)));
    expect([late.code, late.details.happened?.step]).toEqual(['choice.answered', 'answered']);
  });

  it('refuses what is not on offer any more, nothing at all, and something else without words', async () => {
    const { caseId, offer, first } = await offeredOptions(world);
    await withdrawReferral({ referralId: first, reason: 'another-service' }, asWorker());
    const answer = (changes: object) =>
      refusalOf(answerOptions({ caseId, offer, answer: 'chosen', chosen: [first], ...changes }, asPerson(caseId)));
    expect((await answer({})).code).toBe('choice.gone');
    expect((await answer({ chosen: [] })).code).toBe('choice.nothing-chosen');
    expect((await answer({ answer: 'something-else', chosen: [] })).code).toBe('choice.words');
    expect((await answer({ offer: '0'.repeat(16) })).code).toBe('choice.missing');
  });

  it('is nobody else’s: another person, a carer who may only see, and another team learn nothing', async () => {
    const { caseId, offer } = await offeredOptions(world);
    const carer = { kind: 'carer', caseId, carerId: '0123456789abcdef', scope: ['see' as const] } as const;
    const other = { kind: 'patient', caseId: `cas_${'0'.repeat(26)}` } as const;
    for (const actor of [other, { ...carer, scope: [...carer.scope] }, staff.linkWorker2])
      expect(
        (await refusalOf(answerOptions({ caseId, offer, answer: 'none-of-these', told }, world.as(actor)))).code,
      ).toBe('case.missing');
  });
});
