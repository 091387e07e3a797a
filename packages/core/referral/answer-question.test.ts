import { describe, expect, it } from 'vitest';
import { answerQuestion } from './answer-question.ts';
import { askQuestion } from './ask-question.ts';
import { readReferral } from './referral.repository.ts';
import {
  itRefusesOtherActors,
  newWorld,
  provider,
  referralIn,
  refusalOf,
  sentReferral,
  staff,
} from '@fingerpost/testkit';
import { costOf } from '@fingerpost/testkit';

const world = await newWorld();
const asWorker = world.as(staff.linkWorker);
const answer = 'Yes, one flight of stairs.';

const askedReferral = async (now?: Date) => {
  const journey = await sentReferral(world);
  const as = world.as(staff.provider, now === undefined ? {} : { now });
  await askQuestion({ referralId: journey.referralId, question: 'Stairs?' }, as);
  return journey;
};

describe('answerQuestion', () => {
  itRefusesOtherActors(answerQuestion, ['link-worker', 'team-lead']);

  it('gives the service back the working days it had left', async () => {
    const { referralId } = await askedReferral(new Date('2026-11-03T10:00:00Z'));
    const late = world.as(staff.linkWorker, { now: new Date('2026-11-06T10:00:00Z') });
    const state = await answerQuestion({ referralId, answer }, late);
    expect(state).toMatchObject({
      status: 'sent',
      holder: { kind: 'organisation', id: provider },
      dueBy: '2026-11-09T17:00:00.000Z',
    });
    const found = await readReferral(asWorker, referralId);
    expect(found).toMatchObject({ todo: 'answer', exchange: [2, 3] });
    expect(found.question).toBeUndefined();
  });

  it('gives at least one working day where none was left', async () => {
    const { referralId } = await askedReferral(new Date('2026-11-05T10:00:00Z'));
    const state = await answerQuestion(
      { referralId, answer },
      world.as(staff.linkWorker, { now: new Date('2026-11-05T11:00:00Z') }),
    );
    expect(state.dueBy).toBe('2026-11-06T17:00:00.000Z');
  });

  it('is done by any colleague of the team, and costs 3 round trips and 10 write units', async () => {
    const { referralId } = await askedReferral();
    const cost = await costOf(world, () => answerQuestion({ referralId, answer }, world.as(staff.colleague)));
    expect(cost.trips).toBeLessThanOrEqual(3);
    expect(cost.write).toBeLessThanOrEqual(10);
  });

  it.each([
    ['the person\u2019s name', 'Mrs Pettigrew can.'],
    ['a phone number', 'Ask on 07700 900123.'],
    ['a postcode', 'From OX16 0RL.'],
  ])('refuses %s, since the service has not accepted', async (_, text) => {
    const { referralId } = await askedReferral();
    expect((await refusalOf(answerQuestion({ referralId, answer: text }, asWorker))).code).toBe(
      'referral.answer-names',
    );
  });

  it.each(Object.keys(referralIn) as (keyof typeof referralIn)[])(
    'refuses an answer to no question: %s',
    async (state) => {
      const { referralId } = await referralIn[state](world);
      const refusal = await refusalOf(answerQuestion({ referralId, answer }, asWorker));
      expect(refusal).toMatchObject({ code: 'referral.step', details: { happened: { step: state } } });
    },
  );

  it('says nothing to another team, nor of a referral that does not exist', async () => {
    const { referralId } = await askedReferral();
    expect((await refusalOf(answerQuestion({ referralId, answer }, world.as(staff.linkWorker2)))).code).toBe(
      'referral.missing',
    );
    const unknown = `${referralId.slice(0, 30)}${'z'.repeat(16)}`;
    expect((await refusalOf(answerQuestion({ referralId: unknown, answer }, asWorker))).code).toBe('referral.missing');
  });

  it('answers once when the same request comes twice', async () => {
    const { referralId, caseId } = await askedReferral();
    const as = world.as(staff.linkWorker, { key: 'same' });
    const once = await answerQuestion({ referralId, answer }, as);
    const before = (await world.table.query(`CASE#${caseId}`)).rows.length;
    expect(await answerQuestion({ referralId, answer }, as)).toEqual(once);
    expect((await world.table.query(`CASE#${caseId}`)).rows.length).toBe(before);
  });
});
