import { describe, expect, it } from 'vitest';
import { EventEnvelope } from '@fingerpost/kernel';
import { changeReach } from '@fingerpost/core/case';
import { newWorld, openCaseInput, staff, stream, takenCaseIn } from '@fingerpost/testkit';
import { readNotice } from './notice.repository.ts';
import { prepareNotice } from './prepare-notice.ts';
import { queueNotices } from './queue-notices.ts';

const world = await newWorld();
const asStream = world.as(stream);
const worker = world.as(staff.linkWorker);
const told = { by: 'person', how: 'phone', on: '2026-11-02' } as const;
const safe = { nothingToAvoid: true } as const;
const before = {
  phone: '07700 900123',
  email: 'otty@example.org',
  safeContact: safe,
  address: '7 Sorrel Bank, Leeds',
  postcode: 'LS6 3AA',
};

/** What becomes of the notices that a change of how the person may be reached calls for, each with its fate. */
const noticesAfter = async (was: object, now: object, as: 'person' | 'team' = 'person') => {
  const patient = { ...openCaseInput().patient, nhsNumber: undefined, ...before, ...was };
  const caseId = await takenCaseIn(world, { patient });
  const reach: Record<string, unknown> = { ...before, ...was, ...now };
  const input = {
    caseId,
    was: 1,
    reach: Object.fromEntries(Object.entries(reach).filter(([, value]) => value !== undefined)),
  };
  await (as === 'person'
    ? changeReach(input, world.as({ kind: 'patient', caseId }))
    : changeReach({ ...input, told }, worker));
  const event = (await world.everything())
    .filter(({ type, pk }) => type === 'event' && pk === `CASE#${caseId}`)
    .map(({ data }) => EventEnvelope.parse(data))
    .find(({ type }) => type === 'ReachChanged');
  return Promise.all(
    (await queueNotices(event, asStream)).map(async (noticeId) => {
      const prepared = await prepareNotice({ noticeId, can: { languages: [], neutralSender: true } }, asStream);
      const notice = await readNotice(asStream, noticeId);
      return { kind: notice?.kind, state: notice?.state, code: notice?.code, prepared };
    }),
  );
};

describe('a way that is left', () => {
  it('is told so by itself, in words that say nothing of the person', async () => {
    expect(await noticesAfter({}, { phone: '07700 900777' })).toMatchObject([
      {
        kind: 'reach-changed',
        prepared: { do: 'send', addressed: { by: 'sms', to: '07700900123', template: 'reach-changed-sms' } },
      },
    ]);
  });

  it('is told each by each where both are new, or gone', async () => {
    const sent = (await noticesAfter({}, { phone: undefined, email: 'new@example.org' })).map(({ prepared }) =>
      prepared.do === 'send' ? [prepared.addressed.by, prepared.addressed.to] : prepared.do,
    );
    expect(sent.toSorted()).toEqual([
      ['email', 'otty@example.org'],
      ['sms', '07700900123'],
    ]);
  });

  it.each([
    ['was not safe before', { safeContact: { avoid: ['texts'] } }, {}],
    ['is not safe by what they say now', {}, { safeContact: { avoid: [], sharedPhone: true } }],
    ['was never asked about', { safeContact: { avoid: [], mustNotKnow: 'Her son' } }, { safeContact: safe }],
    ['must not be told who we are', {}, { safeContact: { avoid: [], neutralSender: true } }],
    ['is no mobile phone', { phone: '0113 496 0123' }, {}],
  ])('is told nothing, and nobody rings it, where it %s', async (_why, was, now) => {
    const notices = await noticesAfter(was, { ...now, phone: '07700 900777' });
    expect(notices.map(({ kind, state }) => [kind, state])).toEqual([['reach-changed', 'not-needed']]);
  });

  it('hears nothing where only other things change, or how it is written', async () => {
    expect(await noticesAfter({}, { phone: '07700900123', language: 'Polish' })).toEqual([]);
  });

  it('is shown back to the person where a team wrote it down, but not at a number nobody has asked about', async () => {
    const kinds = async (now: object) => (await noticesAfter({}, now, 'team')).map(({ kind }) => kind);
    expect(await kinds({ language: 'English' })).toEqual(['recorded']);
    expect(await kinds({ phone: '07700 900777' })).toEqual(['reach-changed']);
  });
});

describe('the next notice', () => {
  it('obeys what the person said a moment ago', async () => {
    const notices = await noticesAfter({}, { safeContact: { avoid: ['texts', 'email'] } }, 'team');
    expect(notices).toMatchObject([{ kind: 'recorded', prepared: { addressed: { by: 'letter' } } }]);
  });
});
