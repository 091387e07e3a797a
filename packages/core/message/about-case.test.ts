import { describe, expect, it } from 'vitest';
import { EventEnvelope } from '@fingerpost/kernel';
import { closeCase } from '@fingerpost/core/referral';
import { taskOf } from '@fingerpost/core/work';
import { newWorld, openCaseInput, staff, start, stream, takenCaseIn } from '@fingerpost/testkit';
import { readNotice } from './notice.repository.ts';
import { ownLinkToken } from './own-link-token.ts';
import { prepareNotice } from './prepare-notice.ts';
import { queueNotices } from './queue-notices.ts';
import { settleNotice } from './settle-notice.ts';

const world = await newWorld();
const asStream = world.as(stream);
const hours = (count: number) => world.as(stream, { now: new Date(start.getTime() + count * 3_600_000) });
const unknown = (changes: object) => ({ patient: { ...openCaseInput().patient, nhsNumber: undefined, ...changes } });

/** An event about the whole case, made from the one that opened it. */
const eventOn = async (subject: string, type: string): Promise<EventEnvelope> => {
  const event = (await world.everything())
    .filter((item) => item.type === 'event')
    .map(({ data }) => EventEnvelope.parse(data))
    .find((each) => each.subject === subject);
  return EventEnvelope.parse({ ...event, type, data: {} });
};
const linkAsked = async (changes: object = {}) => {
  const caseId = await takenCaseIn(world, unknown(changes));
  const event = await eventOn(caseId, 'OwnLinkAsked');
  const [noticeId = ''] = await queueNotices(event, asStream);
  return { caseId, event, noticeId };
};
const tasksIn = async (caseId: string) =>
  (await world.everything())
    .filter(({ type, pk }) => type === 'task' && pk === `CASE#${caseId}`)
    .map(taskOf)
    .filter(({ todo }) => todo !== 'settle-identity')
    .map(({ todo, because, referralId, holder, dueBy }) => ({ todo, because, referralId, holder, dueBy }));

describe('a notice about a case', () => {
  it('goes to the person with no referral, and the link in it is the one that its event made', async () => {
    const { event, noticeId, caseId } = await linkAsked();
    expect(await readNotice(asStream, noticeId)).toMatchObject({ kind: 'own-link', for: { who: 'person', caseId } });
    expect(await prepareNotice({ noticeId }, asStream)).toMatchObject({
      do: 'send',
      addressed: { template: 'own-link-sms', token: ownLinkToken(asStream, event.eventId) },
    });
  });

  it('becomes a task about the case, held by its worker, where nothing may go by itself or nothing arrives', async () => {
    const task = {
      todo: 'tell-person',
      because: 'OwnLinkAsked',
      referralId: undefined,
      holder: { kind: 'member', id: staff.linkWorker.memberId },
      dueBy: '2026-11-03T17:00:00.000Z',
    };
    const neverAsked = await linkAsked({ safeContact: undefined });
    expect(await prepareNotice({ noticeId: neverAsked.noticeId }, asStream)).toEqual({ do: 'nothing' });
    expect(await tasksIn(neverAsked.caseId)).toEqual([task]);
    const refused = await linkAsked();
    await prepareNotice({ noticeId: refused.noticeId }, asStream);
    const failed = { result: 'failed', code: 'notify-400', isPermanent: true } as const;
    const settled = await settleNotice({ noticeId: refused.noticeId, version: 2, ...failed }, asStream);
    expect(settled).toEqual({ state: 'queued' });
    await prepareNotice({ noticeId: refused.noticeId }, asStream);
    expect(await readNotice(asStream, refused.noticeId)).toMatchObject({ state: 'task' });
    expect(await tasksIn(refused.caseId)).toEqual([task]);
  });

  it('is not needed once the person has died', async () => {
    const { caseId, noticeId } = await linkAsked();
    await closeCase({ caseId, reason: 'died' }, world.as(staff.linkWorker));
    expect(await prepareNotice({ noticeId }, asStream)).toEqual({ do: 'nothing' });
    expect(await readNotice(asStream, noticeId)).toMatchObject({ state: 'not-needed', code: 'died' });
  });

  it.each([
    ['a day has passed', {}, 24],
    ['only a letter would reach them', { preferredContact: 'letter' }, 0],
  ])('gives a code by way of a colleague instead of a link where %s', async (_, changes, later) => {
    const { noticeId } = await linkAsked(changes);
    expect(await prepareNotice({ noticeId }, hours(later))).toEqual({ do: 'nothing' });
    expect(await readNotice(asStream, noticeId)).toMatchObject({ state: 'task', code: 'needs-a-code' });
  });
});
