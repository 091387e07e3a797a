import { describe, expect, it } from 'vitest';
import { EventEnvelope } from '@fingerpost/kernel';
import { pauseCase } from '@fingerpost/core/case';
import { acceptReferral, closeCase, openLink, withdrawReferral } from '@fingerpost/core/referral';
import { taskOf } from '@fingerpost/core/work';
import {
  itRefusesOtherActors,
  newWorld,
  openCaseInput,
  person,
  sentReferralIn,
  services,
  staff,
  start,
  stream,
  takenCaseIn,
} from '@fingerpost/testkit';
import { readNotice } from './notice.repository.ts';
import type { NoticeKind } from './notice.ts';
import { prepareNotice } from './prepare-notice.ts';
import { queueNotices } from './queue-notices.ts';

const world = await newWorld();
const asStream = world.as(stream);

const noticeAbout = async (referralId: string, type: string, kind: NoticeKind): Promise<string> => {
  const event = (await world.everything())
    .filter((item) => item.type === 'event')
    .map(({ data }) => EventEnvelope.parse(data))
    .find((each) => each.subject === referralId && each.type === type);
  for (const id of await queueNotices(event, asStream)) if ((await readNotice(asStream, id))?.kind === kind) return id;
  throw new Error(`no ${kind}`);
};
const stateOf = async (id: string) => (await readNotice(asStream, id))?.state;
const withPerson = (changes: object) => ({ patient: { ...openCaseInput().patient, nhsNumber: undefined, ...changes } });
const toldTasks = async (caseId: string) =>
  (await world.everything())
    .filter(({ type, pk }) => type === 'task' && pk === `CASE#${caseId}`)
    .map(taskOf)
    .filter(({ todo }) => todo === 'tell-person');

describe('prepareNotice', () => {
  itRefusesOtherActors(prepareNotice, ['system']);

  it('takes a notice for sending, with neither service, need nor name in its words', async () => {
    const referralId = await sentReferralIn(world, await takenCaseIn(world));
    const noticeId = await noticeAbout(referralId, 'ReferralSent', 'news');
    expect(await prepareNotice({ noticeId }, asStream)).toEqual({
      do: 'send',
      noticeId,
      reference: noticeId,
      version: 2,
      mayBeSent: false,
      addressed: {
        by: 'sms',
        to: '07700900123',
        template: 'news-sms',
        words: { team: 'Meadow Link Workers', number: '0113 496 0000' },
      },
    });
    expect(await stateOf(noticeId)).toBe('sending');
    expect(await prepareNotice({ noticeId }, asStream)).toEqual({ do: 'nothing' });
  });

  it('takes up again what somebody left half sent, and says that it may have gone', async () => {
    const referralId = await sentReferralIn(world, await takenCaseIn(world));
    const noticeId = await noticeAbout(referralId, 'ReferralSent', 'news');
    await prepareNotice({ noticeId }, asStream);
    const later = world.as(stream, { now: new Date(start.getTime() + 6 * 60_000) });
    expect(await prepareNotice({ noticeId }, later)).toMatchObject({ do: 'send', mayBeSent: true, version: 3 });
  });

  it('gives the notice to the link worker as a task until somebody has asked about safe contact', async () => {
    const caseId = await takenCaseIn(world, withPerson({ safeContact: undefined }));
    const referralId = await sentReferralIn(world, caseId);
    const noticeId = await noticeAbout(referralId, 'ReferralSent', 'news');
    expect(await prepareNotice({ noticeId }, asStream)).toEqual({ do: 'nothing' });
    expect(await readNotice(asStream, noticeId)).toMatchObject({ state: 'task', code: 'never-asked' });
    expect(await toldTasks(caseId)).toMatchObject([
      {
        because: 'ReferralSent',
        referralId,
        holder: { kind: 'member', id: staff.linkWorker.memberId },
        dueBy: '2026-11-03T17:00:00.000Z',
      },
    ]);
    await prepareNotice({ noticeId }, asStream);
    expect(await toldTasks(caseId)).toHaveLength(1);
    expect((await world.everything()).filter(({ pk, sk }) => pk === 'RETRY' && sk.endsWith(noticeId))).toEqual([]);
  });

  it('says in a text by when the service will be in touch, and everything in a letter only', async () => {
    const letters = withPerson({ preferredContact: 'letter' });
    const inFull = { template: 'accepted-in-full-letter', words: { service: 'Meadow Pantry' } };
    const inShort = { template: 'accepted-sms', words: { by: 'Friday 6 November 2026' } };
    for (const [changes, expected] of [
      [letters, inFull],
      [{}, inShort],
    ] as const) {
      const referralId = await sentReferralIn(world, await takenCaseIn(world, changes));
      await acceptReferral({ referralId, startBy: '2026-11-06' }, world.as(staff.provider));
      const noticeId = await noticeAbout(referralId, 'ReferralAccepted', 'accepted');
      const prepared = await prepareNotice({ noticeId }, asStream);
      expect(prepared).toMatchObject({ do: 'send', addressed: expected });
      const isLetter = expected === inFull;
      expect(JSON.stringify(prepared).includes('Meadow Pantry')).toBe(isLetter);
    }
  });

  it('never names a service for a restricted need, not even in a letter', async () => {
    const changes = { ...withPerson({ preferredContact: 'letter' }), needs: ['legal-immigration' as const] };
    const advice = { serviceId: services.advice, need: 'legal-immigration' as const };
    const referralId = await sentReferralIn(world, await takenCaseIn(world, changes), advice);
    await acceptReferral({ referralId }, world.as(staff.provider2));
    const noticeId = await noticeAbout(referralId, 'ReferralAccepted', 'accepted');
    const prepared = await prepareNotice({ noticeId }, asStream);
    expect(prepared).toMatchObject({ addressed: { template: 'accepted-letter' } });
    expect(JSON.stringify(prepared)).not.toMatch(/Harbour|legal/);
  });

  it('tells nobody any more what is over: a person who died, a provider whose referral was withdrawn', async () => {
    const caseId = await takenCaseIn(world);
    const referralId = await sentReferralIn(world, caseId);
    const toPerson = await noticeAbout(referralId, 'ReferralSent', 'news');
    const toProvider = await noticeAbout(referralId, 'ReferralSent', 'referral-sent');
    await withdrawReferral({ referralId, reason: 'died' }, world.as(staff.linkWorker));
    await closeCase({ caseId, reason: 'died' }, world.as(staff.linkWorker));
    for (const noticeId of [toPerson, toProvider]) {
      expect(await prepareNotice({ noticeId }, asStream)).toEqual({ do: 'nothing' });
      expect(await stateOf(noticeId)).toBe('not-needed');
    }
    const withdrawn = await noticeAbout(referralId, 'ReferralWithdrawn', 'do-not-contact');
    expect(await prepareNotice({ noticeId: withdrawn }, asStream)).toMatchObject({
      addressed: { by: 'email', to: 'hello@meadow.example', template: 'do-not-contact-email' },
    });
  });

  it('waits for the end of a pause by way of a colleague', async () => {
    const caseId = await takenCaseIn(world);
    const referralId = await sentReferralIn(world, caseId);
    const noticeId = await noticeAbout(referralId, 'ReferralSent', 'news');
    await pauseCase({ caseId, reason: 'hospital', until: '2026-11-20' }, world.as(staff.linkWorker));
    await prepareNotice({ noticeId }, asStream);
    expect(await toldTasks(caseId)).toMatchObject([{ dueBy: '2026-11-23T17:00:00.000Z' }]);
  });

  it('sends the provider its reference and date, and no personal details', async () => {
    const referralId = await sentReferralIn(world, await takenCaseIn(world));
    const noticeId = await noticeAbout(referralId, 'ReferralSent', 'referral-sent');
    const prepared = await prepareNotice({ noticeId }, asStream);
    expect(prepared).toMatchObject({ addressed: { words: { due: 'Wednesday 4 November 2026' } } });
    expect(JSON.stringify(prepared)).not.toContain(person.name.family);
  });

  it('puts a link by which the provider answers into what is sent, the same when it is sent again, and stores no secret', async () => {
    const referralId = await sentReferralIn(world, await takenCaseIn(world));
    const noticeId = await noticeAbout(referralId, 'ReferralSent', 'referral-sent');
    const tokenAt = async (now: Date) => {
      const prepared = await prepareNotice({ noticeId }, world.as(stream, { now }));
      return prepared.do === 'send' ? prepared.addressed.token : undefined;
    };
    const token = (await tokenAt(start)) ?? '';
    expect(await tokenAt(new Date(start.getTime() + 6 * 60_000))).toBe(token);
    const opened = await openLink({ token }, world.as({ kind: 'system', process: 'sign-in' }));
    expect(opened).toMatchObject({
      opens: 'request',
      actor: { referralId, organisationId: staff.provider.organisationId },
    });
    const everything = await world.everything();
    expect(
      everything.filter(({ type, data }) => type === 'link' && JSON.stringify(data).includes(referralId)),
    ).toHaveLength(1);
    expect(JSON.stringify(everything)).not.toContain(token);
  });

  it('puts no link into what the person is told, nor into what a provider must sign in for', async () => {
    const referralId = await sentReferralIn(world, await takenCaseIn(world));
    const news = await prepareNotice({ noticeId: await noticeAbout(referralId, 'ReferralSent', 'news') }, asStream);
    await withdrawReferral({ referralId, reason: 'changed-mind' }, world.as(staff.linkWorker));
    const noticeId = await noticeAbout(referralId, 'ReferralWithdrawn', 'withdrawn');
    for (const prepared of [news, await prepareNotice({ noticeId }, asStream)]) {
      expect(prepared).toMatchObject({ do: 'send' });
      expect(JSON.stringify(prepared)).not.toContain('token');
    }
  });
});
