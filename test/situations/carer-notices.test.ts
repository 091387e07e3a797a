import { describe, expect, it } from 'vitest';
import { type EventEnvelope, EventEnvelope as Envelope } from '@fingerpost/kernel';
import { confirmCarer, endCarer, nameCarer } from '@fingerpost/core/carer';
import type { OpenCaseInput } from '@fingerpost/core/case';
import { type Notice, prepareNotice, queueNotices, settleNotice, viewLetter } from '@fingerpost/core/message';
import { acceptReferral, closeCase } from '@fingerpost/core/referral';
import { taskOf } from '@fingerpost/core/work';
import { newWorld, openCaseInput, sentReferralIn, staff, start, stream, takenCaseIn } from '@fingerpost/testkit';
import { readNotice } from '../../packages/core/message/notice.repository.ts';

const today = '2026-11-02';
const told = { by: 'person', how: 'phone', on: today } as const;
const can = { languages: [], neutralSender: true };
const mobile = '07700 900456';
const home = '4 Larch Row, Banbury, OX16 0RL';

/** How a carer is reached and reads, and what they get of every notice about themselves or what happened. */
const profiles: readonly (readonly [string, object, string])[] = [
  ['by text', { phone: mobile, avoid: ['nothing'] }, 'sms'],
  ['by e-mail, no texts', { phone: mobile, email: 'j@home.example', avoid: ['texts'] }, 'email'],
  ['by letter', { phone: mobile, address: home, prefers: 'letter', avoid: ['nothing'] }, 'letter'],
  ['in Easy Read', { phone: mobile, avoid: ['nothing'], format: 'easy-read' }, 'sms in easy-read'],
  ['in large print', { address: home, avoid: ['nothing'], format: 'large-print' }, 'letter-to-carer'],
  ['in Easy Read by letter', { address: home, avoid: ['nothing'], format: 'easy-read' }, 'letter-to-carer'],
  ['in Braille', { phone: mobile, avoid: ['nothing'], format: 'braille' }, 'tell-carer: communication-needs'],
  ['as a recording', { phone: mobile, avoid: ['nothing'], format: 'audio' }, 'tell-carer: communication-needs'],
  ['in sign language', { phone: mobile, avoid: [], format: 'sign-language' }, 'tell-carer: communication-needs'],
  ['told, not written', { phone: mobile, avoid: [], format: 'spoken' }, 'tell-carer: communication-needs'],
  ['in Polish', { phone: mobile, avoid: ['nothing'], language: 'Polish' }, 'tell-carer: another-language'],
  ['by a call', { phone: mobile, avoid: ['nothing'], prefers: 'call' }, 'tell-carer: prefers-to-talk'],
  ['by nothing that they allow', { phone: mobile, avoid: ['texts'] }, 'tell-carer: no-way'],
  ['as nobody has asked', { phone: mobile }, 'tell-carer: never-asked'],
];

const world = await newWorld();
const asWorker = () => world.as(staff.linkWorker);

const eventsOf = async (caseId: string): Promise<readonly EventEnvelope[]> =>
  (await world.everything())
    .filter(({ type }) => type === 'event')
    .map(({ data }) => Envelope.parse(data))
    .filter(({ scope }) => scope?.caseId === caseId);

/** The notices for carers that an event of a type calls for, as they are kept. */
const queuedBy = async (caseId: string, type: string, subject?: string): Promise<readonly Notice[]> => {
  const event = (await eventsOf(caseId)).find(
    (each) => each.type === type && (subject === undefined || each.subject === subject),
  );
  const ids = await queueNotices(event, world.as(stream));
  const notices = await Promise.all(ids.map((id) => readNotice(world, id)));
  return notices.filter((notice) => notice?.for.who === 'carer').flatMap((notice) => notice ?? []);
};

/** What becomes of a notice: the channel and format, the task with its reason, or what it waits for. */
const fateOf = async (notice: Notice, now = start): Promise<string> => {
  const prepared = await prepareNotice({ noticeId: notice.id, can }, world.as(stream, { now }));
  if (prepared.do === 'send') {
    const { by, style, template } = prepared.addressed;
    const text = notice.kind === 'carer-news' ? 'for-carer' : notice.kind;
    expect(template).toBe(`${style === undefined ? '' : `${style}/`}${text}-${by}`);
    expect(JSON.stringify(prepared.addressed.words)).not.toMatch(/Ottoline|Pettigrew|Pantry/);
    return style === undefined ? by : `${by} in ${style}`;
  }
  const after = await readNotice(world, notice.id);
  if (after?.state !== 'task') return `${after?.state ?? ''} ${after?.retryAt ?? ''}`.trim();
  const task = (await world.everything())
    .filter(({ type }) => type === 'task')
    .map(taskOf)
    .find(({ noticeId }) => noticeId === notice.id);
  expect(task).toMatchObject({ status: 'open', holder: { kind: 'member', id: staff.linkWorker.memberId } });
  expect(task?.dueBy).toBeDefined();
  if (task?.todo !== 'letter-to-carer') return `${task?.todo ?? ''}: ${task?.why ?? ''}`;
  expect(await viewLetter({ taskId: task.id }, asWorker())).toMatchObject({
    to: ['Joan Marsh', '4 Larch Row', 'Banbury', 'OX16 0RL'],
  });
  return task.todo;
};

const patient = { ...openCaseInput().patient, nhsNumber: undefined };
const acting = async (reach: object, more: object = {}, needs: OpenCaseInput['needs'] = ['food']) => {
  const caseId = await takenCaseIn(world, { patient, needs });
  const details = { name: 'Joan Marsh', ...reach };
  const named = { caseId, details, scope: ['decide', 'message'], hears: true, told, askedAloneOn: today, ...more };
  const { carerId } = await nameCarer(named, asWorker());
  return { caseId, carerId };
};

describe('what a carer is told', () => {
  it.each(profiles)('comes %s, or is a task with a date', async (_, reach, expected) => {
    const at = await acting(reach, { until: '2026-11-06' });
    const named = await queuedBy(at.caseId, 'CarerAdded');
    expect(named.map(({ kind }) => kind)).toEqual(['carer-named', 'carer-ending']);
    for (const notice of named) expect([notice.kind, await fateOf(notice)]).toEqual([notice.kind, expected]);
    const referralId = await sentReferralIn(world, at.caseId);
    await acceptReferral({ referralId }, world.as(staff.provider));
    for (const type of ['ReferralSent', 'ReferralAccepted'])
      for (const notice of await queuedBy(at.caseId, type)) expect(await fateOf(notice)).toBe(expected);
    await endCarer({ ...at, told }, asWorker());
    const [ended] = await queuedBy(at.caseId, 'CarerEnded');
    expect(ended === undefined ? '' : await fateOf(ended)).toBe(expected);
  });

  it('waits until a week before the last day, and is left out where that day is another or they act no more', async () => {
    const at = await acting({ phone: mobile, avoid: ['nothing'] }, { until: '2026-12-01' });
    const ending = (await queuedBy(at.caseId, 'CarerAdded')).find(({ kind }) => kind === 'carer-ending');
    if (ending === undefined) throw new Error('nothing says when it ends');
    expect(await fateOf(ending)).toBe('queued 2026-11-24T09:00:00.000Z');
    await endCarer({ ...at, told }, asWorker());
    expect(await fateOf(ending, new Date('2026-11-24T09:00:00Z'))).toBe('not-needed');
  });

  it('begins once the person was asked alone, and is nothing where they do not want it', async () => {
    const caseId = await takenCaseIn(world, { patient });
    const name = () =>
      nameCarer({ caseId, details: { name: 'Joan' }, scope: ['see'] }, world.as({ kind: 'patient', caseId }));
    const [wanted, unwanted] = [await name(), await name()];
    expect(await queuedBy(caseId, 'CarerNamed')).toEqual([]);
    const found = { caseId, askedAloneOn: today };
    await confirmCarer({ ...found, carerId: wanted.carerId, wanted: true }, asWorker());
    expect((await queuedBy(caseId, 'CarerAdded')).map(({ kind }) => kind)).toEqual(['carer-named']);
    await confirmCarer({ ...found, carerId: unwanted.carerId, wanted: false }, asWorker());
    expect(await queuedBy(caseId, 'CarerNotWanted')).toEqual([]);
  });

  it('is nothing of an end that they said themselves, nor of one that the person would rather they did not hear of', async () => {
    const [own, quiet] = [await acting({}), await acting({})];
    await endCarer(own, world.as({ kind: 'carer', ...own, scope: ['see'] }));
    expect(await queuedBy(own.caseId, 'CarerEnded')).toEqual([]);
    await endCarer({ ...quiet, untold: true }, world.as({ kind: 'patient', caseId: quiet.caseId }));
    expect(await queuedBy(quiet.caseId, 'CarerEnded')).toEqual([]);
  });

  it('is only what they may see or answer, where the person wants that they hear it', async () => {
    const kindsFor = async (more: object) => {
      const { caseId } = await acting({ phone: mobile, avoid: ['nothing'] }, more);
      await sentReferralIn(world, caseId);
      return (await queuedBy(caseId, 'ReferralSent')).map(({ kind }) => kind);
    };
    expect(await kindsFor({ scope: ['see'] })).toEqual(['carer-news']);
    expect(await kindsFor({ hears: false })).toEqual([]);
    expect(await kindsFor({ from: '2026-11-03' })).toEqual([]);
  });

  it('is nothing of a restricted need, and news of another one as ever', async () => {
    const { caseId } = await acting({ phone: mobile, avoid: ['nothing'] }, {}, ['food', 'domestic-abuse']);
    const kept = await sentReferralIn(world, caseId, { need: 'domestic-abuse' });
    const [hidden] = await queuedBy(caseId, 'ReferralSent', kept);
    expect(hidden === undefined ? '' : await fateOf(hidden)).toBe('not-needed');
    const food = await sentReferralIn(world, caseId);
    const [shown] = await queuedBy(caseId, 'ReferralSent', food);
    expect(shown === undefined ? '' : await fateOf(shown)).toBe('sms');
  });

  it('goes on through their next channel, and to a colleague where none is left', async () => {
    const at = await acting({ phone: mobile, email: 'j@home.example', avoid: ['nothing'] });
    const [named] = await queuedBy(at.caseId, 'CarerAdded');
    if (named === undefined) throw new Error('they were told nothing');
    for (const expected of ['sms', 'email']) {
      expect(await fateOf(named)).toBe(expected);
      const { version = 0 } = (await readNotice(world, named.id)) ?? {};
      const failed = { result: 'failed', code: 'gone', isPermanent: true } as const;
      await settleNotice({ noticeId: named.id, version, ...failed }, world.as(stream));
    }
    expect(await fateOf(named)).toBe('tell-carer: not-delivered');
  });

  it('is nothing once the person has died', async () => {
    const { caseId } = await acting({ phone: mobile, avoid: ['nothing'] });
    const [named] = await queuedBy(caseId, 'CarerAdded');
    await closeCase({ caseId, reason: 'died' }, asWorker());
    expect(named === undefined ? '' : await fateOf(named)).toBe('not-needed');
  });
});
