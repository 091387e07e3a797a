import { describe, expect, it } from 'vitest';
import { EventEnvelope } from '@fingerpost/kernel';
import { casePartition, changePerson, changeRegisteredPractice } from '@fingerpost/core/case';
import { acceptReferral, endReferral, recordDeath, undoDeath } from '@fingerpost/core/referral';
import { completeTask, type Task, taskOf } from '@fingerpost/core/work';
import {
  acceptedReferral,
  newWorld,
  practice,
  practice2,
  sentReferral,
  services,
  staff,
  stream,
  takenCaseIn,
} from '@fingerpost/testkit';
import { messagePractice } from './message-practice.ts';
import { readNotice } from './notice.repository.ts';
import { prepareNotice } from './prepare-notice.ts';
import { queueNotices } from './queue-notices.ts';
import { settleNotice } from './settle-notice.ts';

const world = await newWorld();
const asStream = world.as(stream);
const worker = world.as(staff.linkWorker);

const eventOf = async (subject: string, type: string) => {
  const found = (await world.everything())
    .filter((item) => item.type === 'event')
    .map(({ data }) => EventEnvelope.parse(data))
    .find((event) => event.subject === subject && event.type === type);
  if (found === undefined) throw new Error(`no ${type}`);
  return found;
};
const queued = async (subject: string, type: string) => queueNotices(await eventOf(subject, type), asStream);
const notice = (id: string) => readNotice(asStream, id);
const tasksOf = async (caseId: string): Promise<readonly Task[]> =>
  (await world.table.query(casePartition(caseId), { beginsWith: '4#' })).rows.map(taskOf);
const record = (caseId: string, context = worker) => recordDeath({ caseId, toldBy: 'family' }, context);

describe('notices after a death', () => {
  it('drops what was queued for the person, saying why', async () => {
    const { caseId, referralId } = await sentReferral(world);
    const [toPerson = ''] = await queued(referralId, 'ReferralSent');
    await record(caseId);
    expect(await prepareNotice({ noticeId: toPerson }, asStream)).toEqual({ do: 'nothing' });
    expect(await notice(toPerson)).toMatchObject({ kind: 'news', state: 'not-needed', code: 'died' });
  });

  it('drops what failed on its way, and makes no task to tell the person', async () => {
    const { caseId, referralId } = await sentReferral(world);
    const [noticeId = ''] = await queued(referralId, 'ReferralSent');
    const prepared = await prepareNotice({ noticeId }, asStream);
    await record(caseId);
    const failed = { result: 'failed', code: 'gone', isPermanent: true } as const;
    if (prepared.do === 'send') await settleNotice({ noticeId, version: prepared.version, ...failed }, asStream);
    await prepareNotice({ noticeId }, asStream);
    expect(await notice(noticeId)).toMatchObject({ state: 'not-needed', code: 'died' });
    expect((await tasksOf(caseId)).filter(({ todo }) => todo === 'tell-person')).toEqual([]);
  });

  it('tells each service that held a referral not to contact the person, with its reference and nothing else', async () => {
    const { caseId, referralId } = await acceptedReferral(world);
    await record(caseId);
    const [noticeId = ''] = await queued(referralId, 'ReferralWithdrawn');
    const prepared = await prepareNotice({ noticeId }, asStream);
    expect(prepared).toMatchObject({ addressed: { template: 'do-not-contact-email', to: 'hello@meadow.example' } });
    expect(JSON.stringify(prepared)).not.toMatch(/Ottoline|Pettigrew|died/);
  });

  it.each([{ mode: 'by-hand' as const }, { mode: 'by-hand' as const, serviceId: services.silent }])(
    'has a colleague ring the same day where no e-mail can tell: %j',
    async (changes) => {
      const { caseId, referralId } = await sentReferral(world, changes);
      await record(caseId);
      const [noticeId = ''] = await queued(referralId, 'ReferralWithdrawn');
      await prepareNotice({ noticeId }, asStream);
      expect((await tasksOf(caseId)).filter(({ todo }) => todo === 'ring-provider')).toMatchObject([
        { status: 'open', dueBy: '2026-11-02T17:00:00.000Z', referralId },
      ]);
    },
  );

  it('writes nothing to a person of whom a service says that they died, until that is checked', async () => {
    const { caseId, referralId } = await acceptedReferral(world);
    const other = await sentReferral(world, { caseId, serviceId: services.group });
    await acceptReferral({ referralId: other.referralId }, world.as(staff.provider));
    await endReferral({ referralId, reason: 'died' }, world.as(staff.provider));
    expect(await queued(referralId, 'ReferralEnded')).toEqual([]);
    const [held = ''] = await queued(other.referralId, 'ReferralAccepted');
    expect(await prepareNotice({ noticeId: held }, asStream)).toEqual({ do: 'nothing' });
    expect(await notice(held)).toMatchObject({ state: 'task', code: 'may-have-died' });
    const check = (await tasksOf(caseId)).find(({ todo }) => todo === 'check-death');
    await completeTask({ taskId: check?.id, result: 'not-needed' }, worker);
    const [after = ''] = await queued(other.referralId, 'ReferralSent');
    expect((await prepareNotice({ noticeId: after }, asStream)).do).toBe('send');
  });

  it('sends nothing automatically to a new number before somebody has asked', async () => {
    const { caseId, referralId } = await sentReferral(world);
    const [noticeId = ''] = await queued(referralId, 'ReferralSent');
    await changePerson({ caseId, phone: '07700 900666' }, worker);
    await prepareNotice({ noticeId }, asStream);
    expect(await notice(noticeId)).toMatchObject({ state: 'task', code: 'never-asked' });
  });
});

describe('the message to the practice after a death', () => {
  const write = async (caseId: string) => messagePractice(await eventOf(caseId, 'DeathRecorded'), asStream);
  const filing = async (caseId: string) => (await tasksOf(caseId)).filter(({ todo }) => todo === 'file-message');

  it('is to be filed the same day, with the reason and the code of a closed case', async () => {
    const { caseId } = await acceptedReferral(world);
    await record(caseId);
    await write(caseId);
    await write(caseId);
    expect(await filing(caseId)).toMatchObject([
      { because: 'died', practiceId: practice, dueBy: '2026-11-02T17:00:00.000Z' },
    ]);
  });

  it('is not written to the practice that told us', async () => {
    const caseId = await takenCaseIn(world);
    await record(caseId, world.as(staff.referrer));
    expect(await write(caseId)).toEqual({ messageId: undefined });
  });

  it('goes to where the person is registered that day, also where the practice that referred told us', async () => {
    const caseId = await takenCaseIn(world);
    await changeRegisteredPractice({ caseId, practiceId: practice2, from: '2026-11-02' }, worker);
    await record(caseId, world.as(staff.referrer));
    await write(caseId);
    expect(await filing(caseId)).toMatchObject([{ practiceId: practice2 }]);
  });

  it('is not written once the death was undone', async () => {
    const caseId = await takenCaseIn(world);
    await record(caseId);
    await undoDeath({ caseId }, world.as(staff.lead));
    expect(await write(caseId)).toEqual({ messageId: undefined });
  });
});
