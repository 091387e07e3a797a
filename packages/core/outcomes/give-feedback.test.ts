import type { Actor } from '@fingerpost/kernel';
import { EventEnvelope } from '@fingerpost/kernel';
import { describe, expect, it } from 'vitest';
import { recordDeath } from '@fingerpost/core/referral';
import { taskOf } from '@fingerpost/core/work';
import { itRefusesOtherActors, newWorld, referralIn, refusalOf, staff, takenCaseIn } from '@fingerpost/testkit';
import { giveFeedback } from './give-feedback.ts';
import { viewMeasures } from './view-measures.ts';

const world = await newWorld();
const told = { by: 'person', how: 'phone', on: '2026-11-02' };
const answers = { respect: 'always', helped: 'a-little', friend: 'yes' };

const over = async () => {
  const { caseId, referralId } = await referralIn.completed(world);
  const own: Actor = { kind: 'patient', caseId };
  return { caseId, referralId, own };
};

const rowsOf = async (caseId: string, beginsWith: string) =>
  (await world.table.query(`CASE#${caseId}`, { beginsWith })).rows;

describe('giveFeedback', () => {
  itRefusesOtherActors(giveFeedback, ['patient', 'carer', 'link-worker', 'team-lead']);

  it('is asked for by the end of a service that saw the person, and only then', async () => {
    const { caseId } = await over();
    const asks = async (of: string) =>
      (await rowsOf(of, '9#2#'))
        .map(({ data }) => EventEnvelope.parse(data))
        .filter(({ data }) => data['asksFeedback']);
    expect((await asks(caseId)).map(({ type }) => type)).toEqual(['ReferralCompleted']);
    expect(await asks((await referralIn.ended(world)).caseId)).toEqual([]);
  });

  it('keeps the answers for the team, with a dated task to read the words', async () => {
    const { caseId, referralId, own } = await over();
    const words = 'They remembered my name.';
    expect(await giveFeedback({ referralId, answers, words, shared: true }, world.as(own))).toMatchObject({
      danger: false,
    });
    const view = await viewMeasures({ caseId }, world.as(staff.linkWorker));
    expect(view.feedback).toMatchObject([{ answers, words, shared: true }]);
    const tasks = (await rowsOf(caseId, '4#')).filter(({ type }) => type === 'task').map(taskOf);
    expect(tasks.filter(({ todo }) => todo === 'read-feedback')).toMatchObject([
      { holder: { id: staff.linkWorker.memberId }, dueBy: '2026-11-04T17:00:00.000Z' },
    ]);
  });

  it('keeps for the service neither who said it nor, without their leave, what they wrote', async () => {
    const { caseId, referralId, own } = await over();
    await giveFeedback({ referralId, answers, words: 'Secret words.' }, world.as(own));
    const kept = (await world.everything()).filter(({ type }) => type === 'service-feedback');
    expect(kept.length).toBeGreaterThan(0);
    const text = JSON.stringify(kept);
    for (const hidden of ['Secret', caseId.slice(4), referralId.slice(-16)]) expect(text).not.toContain(hidden);
    const events = JSON.stringify((await rowsOf(caseId, '9#')).map(({ data }) => data));
    expect(events).not.toContain('Secret');
  });

  it('records what a colleague was told, which nobody else has to read', async () => {
    const { caseId, referralId } = await over();
    await giveFeedback({ referralId, answers, words: 'Good.', told }, world.as(staff.linkWorker));
    expect((await viewMeasures({ caseId }, world.as(staff.lead))).feedback).toMatchObject([{ told }]);
    expect((await rowsOf(caseId, '4#')).filter(({ type }) => type === 'task')).toEqual([]);
  });

  it('is given once a referral, and the same request is had once', async () => {
    const { referralId, own } = await over();
    const once = world.as(own, { key: 'once' });
    await giveFeedback({ referralId, answers }, once);
    await giveFeedback({ referralId, answers }, once);
    expect((await refusalOf(giveFeedback({ referralId, answers }, world.as(own)))).code).toBe('outcomes.no-feedback');
  });

  it('is asked of nobody while it runs, nor after a death', async () => {
    const running = await referralIn.started(world);
    const person: Actor = { kind: 'patient', caseId: running.caseId };
    const refusal = await refusalOf(giveFeedback({ referralId: running.referralId, answers }, world.as(person)));
    expect(refusal.code).toBe('outcomes.no-feedback');
    const { caseId, referralId } = await over();
    await recordDeath({ caseId, toldBy: 'family' }, world.as(staff.linkWorker));
    const late = giveFeedback({ referralId, answers, told }, world.as(staff.linkWorker));
    expect((await refusalOf(late)).code).toBe('outcomes.no-feedback');
  });

  it('says nothing to another person, another team, or a carer who may only see', async () => {
    const { caseId, referralId } = await over();
    const strangers: readonly Actor[] = [
      { kind: 'patient', caseId: await takenCaseIn(world) },
      { kind: 'carer', caseId, carerId: 'a'.repeat(16), scope: ['see'] },
      staff.linkWorker2,
    ];
    for (const actor of strangers)
      expect((await refusalOf(giveFeedback({ referralId, answers, told }, world.as(actor)))).code).toBe(
        'referral.missing',
      );
  });
});
