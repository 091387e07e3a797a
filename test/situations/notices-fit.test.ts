import { describe, expect, it } from 'vitest';
import { idWithin, splitIdWithin } from '@fingerpost/kernel';
import { endCarer, nameCarer } from '@fingerpost/core/carer';
import { acceptReferral } from '@fingerpost/core/referral';
import { type NoticeKind, prepareNotice } from '@fingerpost/core/message';
import { taskKey, taskOf } from '@fingerpost/core/work';
import type { OpenCaseInput } from '@fingerpost/core/case';
import { newWorld, openCaseInput, sentReferralIn, staff, start, stream, takenCaseIn } from '@fingerpost/testkit';
import { putNotice, readNotice } from '../../packages/core/message/notice.repository.ts';
import { noticeProfiles } from '../../scripts/notice-profiles.ts';
import { howTold, noticesDocument, personKinds } from '../../scripts/notices.ts';

const world = await newWorld();
const asStream = world.as(stream);
const can = { languages: [], neutralSender: true };
const channels = { sms: 'text', email: 'e-mail', letter: 'letter' } as const;

const byCarer = 'task: tell-through-carer (communication-needs)';

/** What is right for each of them, written by hand: every notice, and those that go another way. */
const right: Readonly<Record<string, Partial<Record<NoticeKind | 'every', string>>>> = {
  'SMS only': { every: 'text' },
  'E-mail only': { every: 'e-mail' },
  'Letter only': { every: 'letter', 'own-link': 'task: tell-person (needs-a-code)' },
  'Large print, no phone': { every: 'task: letter-in-large-print (communication-needs)' },
  'Easy Read': { every: 'text in Easy Read' },
  Braille: { every: 'task: letter-in-braille (communication-needs)' },
  'British Sign Language': { every: 'task: book-interpreter (communication-needs)' },
  Polish: { every: 'task: book-interpreter (another-language)' },
  'Shared phone': { every: 'letter', 'own-link': 'task: tell-person (needs-a-code)' },
  'Safe times': { every: 'waits for a safe time' },
  'Neutral sender': {
    every: 'text that names nobody',
    cancelled: 'task: tell-person (neutral-sender)',
    'own-link': 'task: tell-person (neutral-sender)',
  },
  'Text relay': { every: 'task: tell-by-text-relay (communication-needs)' },
  'No fixed address, no phone': { every: 'task: tell-person (no-way)' },
  'Prefers calls, no voicemail': { every: 'task: tell-person (prefers-to-talk)' },
  'Never asked': { every: 'task: tell-person (never-asked)' },
  'Through a carer': { every: byCarer },
  'Through a carer who hears for them': {
    every: 'text to their carer',
    // What only the person answers, complained of, proposed or opens; and what general words do not say.
    ...{ 'check-in': byCarer, feedback: byCarer, complaint: byCarer, proposal: byCarer },
    ...{ 'own-link': byCarer, cancelled: byCarer },
  },
  'Through a carer who reads Easy Read': {
    every: 'e-mail to their carer in Easy Read',
    ...{ 'check-in': byCarer, feedback: byCarer, complaint: byCarer, proposal: byCarer },
    ...{ 'own-link': byCarer, cancelled: byCarer },
  },
  'Through a carer whom nobody asked': { every: byCarer },
};

const letHear = async (caseId: string, details: object) => {
  const told = { by: 'person', how: 'phone', on: '2026-11-02' };
  const named = { caseId, details, scope: ['message'], hears: true, told, askedAloneOn: told.on };
  return (await nameCarer(named, world.as(staff.linkWorker))).carerId;
};

const taskFor = async (noticeId: string) => {
  const { caseId, own } = splitIdWithin(noticeId);
  const item = await world.table.get(taskKey(idWithin('tsk', caseId, own)));
  return item === undefined ? undefined : taskOf(item);
};

/** Has one notice prepared as the network does it, and says what came of it, from the message or from the table. */
const played = async (noticeId: string, kind: NoticeKind, caseId: string, referralId: string): Promise<string> => {
  const notice = { id: noticeId, eventId: `evt_${'0'.repeat(26)}`, because: 'ReferralSent', kind } as const;
  const to = { who: 'person', caseId, referralId } as const;
  const queued = { ...notice, for: to, at: start.toISOString(), state: 'queued', failures: 0, version: 1 } as const;
  await world.table.write(putNotice(queued), noticeId);
  const prepared = await prepareNotice({ noticeId, can }, asStream);
  if (prepared.do === 'send') {
    const { by, template, isNeutral, style, toCarer, to } = prepared.addressed;
    expect(template.startsWith('easy-read/')).toBe(style === 'easy-read');
    expect(template.endsWith(`-${by}`)).toBe(true);
    expect(template.includes('neutral-')).toBe(isNeutral === true);
    if (isNeutral === true) expect(prepared.addressed.words['number']).toBeDefined();
    expect(template.includes('for-carer-')).toBe(toCarer === true);
    expect(to === '07700900456' || to === 'joan@home.example').toBe(toCarer === true);
    return [
      channels[by],
      ...(toCarer === true ? ['to their carer'] : []),
      ...(style === undefined ? [] : ['in Easy Read']),
      ...(isNeutral === true ? ['that names nobody'] : []),
    ].join(' ');
  }
  const after = await readNotice(asStream, noticeId);
  if (after?.state === 'queued') {
    expect(after.retryAt).toBe('2026-11-02T13:00:00.000Z');
    return 'waits for a safe time';
  }
  const task = await taskFor(noticeId);
  expect(task).toMatchObject({ status: 'open', holder: { kind: 'member', id: staff.linkWorker.memberId } });
  expect(task?.dueBy).toBe('2026-11-03T17:00:00.000Z');
  return `task: ${task?.todo ?? 'none'} (${task?.why ?? ''})`;
};

describe('every notice fits the person, or becomes a person\u2019s task', () => {
  it('says what is right for every profile, and no other', () => {
    expect(Object.keys(right)).toEqual(noticeProfiles.map(({ name }) => name));
    expect(noticeProfiles.length).toBeGreaterThanOrEqual(14);
  });

  it.each(noticeProfiles)('$name: $needs', async ({ name, person, carer }) => {
    const patient = { ...openCaseInput().patient, nhsNumber: undefined, ...person };
    const caseId = await takenCaseIn(world, { patient });
    const referralId = await sentReferralIn(world, caseId);
    await acceptReferral({ referralId }, world.as(staff.provider));
    if (carer !== undefined) await letHear(caseId, carer);
    const expected = personKinds.map(([kind]) => [kind, right[name]?.[kind] ?? right[name]?.every]);
    const found: [NoticeKind, string][] = [];
    for (const [index, [kind]] of personKinds.entries()) {
      const noticeId = idWithin('ntc', caseId, `0000000000000${String(100 + index)}`);
      found.push([kind, await played(noticeId, kind, caseId, referralId)]);
    }
    expect(found).toEqual(expected);
    expect(
      personKinds.map(([kind]) => [kind, howTold({ person, ...(carer === undefined ? {} : { carer }) }, kind)]),
    ).toEqual(expected);
  });

  it('goes to no carer who was ended, and of a restricted need to none at all', async () => {
    const profile = noticeProfiles.find(({ carer }) => carer !== undefined);
    const patient = { ...openCaseInput().patient, nhsNumber: undefined, ...profile?.person };
    const heard = async (needs: OpenCaseInput['needs'], isEnded: boolean, sent = {}) => {
      const caseId = await takenCaseIn(world, { patient, needs });
      const referralId = await sentReferralIn(world, caseId, sent);
      const carerId = await letHear(caseId, profile?.carer ?? {});
      const told = { by: 'person', how: 'phone', on: '2026-11-02' };
      if (isEnded) await endCarer({ caseId, carerId, told }, world.as(staff.linkWorker));
      return played(idWithin('ntc', caseId, '0000000000000100'), 'news', caseId, referralId);
    };
    expect(await heard(['food'], false)).toBe('text to their carer');
    expect(await heard(['food'], true)).toBe(byCarer);
    expect(await heard(['food', 'domestic-abuse'], false)).toBe('text to their carer');
    expect(await heard(['food', 'domestic-abuse'], false, { need: 'domestic-abuse' })).toBe(byCarer);
  });

  it('is written down for everybody to read', () => {
    for (const { name } of noticeProfiles) expect(noticesDocument()).toContain(`## ${name}`);
  });
});
