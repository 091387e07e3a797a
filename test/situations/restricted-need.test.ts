import { beforeAll, describe, expect, it } from 'vitest';
import {
  allocateCase,
  listCases,
  openBeyondTeam,
  openCase,
  recordContact,
  viewBeyondTeam,
  viewHistory,
  viewNextDays,
} from '@fingerpost/core/case';
import { handOver, remindProvider } from '@fingerpost/core/follow-up';
import { messagePractice, prepareNotice, queueNotices, viewMessage } from '@fingerpost/core/message';
import {
  acceptReferral,
  completeReferral,
  declineReferral,
  listReferrals,
  readReferral,
  recordAttendance,
  referPerson,
  viewCase,
  viewHandover,
  viewReferral,
} from '@fingerpost/core/referral';
import { recordFact, reportUptake } from '@fingerpost/core/uptake';
import { listWork, taskOf } from '@fingerpost/core/work';
import type { Context, EventEnvelope, StaffActor } from '@fingerpost/kernel';
import {
  everybodySignedUp,
  newEvents,
  newWorld,
  openCaseInput,
  person,
  provider2,
  services,
  staff,
  stream,
  workflow,
  type World,
} from '@fingerpost/testkit';

const { linkWorker, colleague, lead, referrer, referrer2, admin, commissioner } = staff;
const need = 'legal-immigration';
const telling = new RegExp([need, 'Harbour Advice', services.advice, 'migration', '"advice"'].join('|'), 'i');
const ofWhom = new RegExp(`Harbour Trust|${provider2}|${staff.provider2.name}`);

type Seen = (context: Context) => Promise<unknown>;
let world: World;
let caseId: string;
const referrals: string[] = [];
const notices: string[] = [];
let messageId = '';

const referFor = async (): Promise<string> => {
  const input = { caseId, serviceId: services.advice, need, message: 'Papers.', share: ['name'] };
  const { referralId } = await referPerson(input, world.as(linkWorker));
  referrals.push(referralId);
  return referralId;
};

const fallSilent = async (referralId: string): Promise<void> => {
  for (const act of [remindProvider, remindProvider, handOver]) {
    const { watch, lookAt = '' } = await readReferral(world.as(workflow), referralId);
    await act({ id: referralId, watch }, world.as(workflow, { now: new Date(lookAt) }));
  }
};

const readStream = async (): Promise<void> => {
  for (const { data } of await newEvents(world)()) {
    const event = data as EventEnvelope;
    await recordFact(event, world.as(stream));
    await messagePractice(event, world.as(stream, { now: new Date(event.at) }));
    for (const noticeId of await queueNotices(event, world.as(stream, { now: new Date(event.at) })))
      notices.push(JSON.stringify(await prepareNotice({ noticeId }, world.as(stream, { now: new Date(event.at) }))));
  }
};

/** One case with a restricted need and every way in which a referral for it can leave a trace. */
const livedThrough = async (): Promise<void> => {
  world = await newWorld();
  await everybodySignedUp(world);
  const opened = openCaseInput({ patient: { ...person, preferredContact: 'letter' }, needs: [need, 'food'] });
  caseId = (await openCase(opened, world.as(referrer))).caseId;
  await allocateCase({ caseId }, world.as(linkWorker));
  await recordContact({ caseId, channel: 'call', result: 'reached' }, world.as(linkWorker));
  const service = world.as(staff.provider2);
  await declineReferral({ referralId: await referFor(), reason: 'full' }, service);
  const seen = await referFor();
  await acceptReferral({ referralId: seen }, service);
  await recordAttendance({ referralId: seen, on: '2026-11-02', result: 'attended' }, service);
  await completeReferral({ referralId: seen, outcome: 'achieved', alsoNeeds: 'Company.' }, service);
  await acceptReferral({ referralId: await referFor() }, service);
  const silent = await referFor();
  await fallSilent(silent);
  await readStream();
  const tasks = (await world.table.query(`CASE#${caseId}`, { beginsWith: '4#' })).rows.map(taskOf);
  messageId = tasks.find((task) => task.messageId !== undefined)?.messageId ?? '';
};

beforeAll(livedThrough, 60_000);

const ofCase: readonly (readonly [string, Seen])[] = [
  ['the page of the case', (context) => viewCase({ caseId }, context)],
  ['its history', (context) => viewHistory({ caseId }, context)],
  [
    'its referrals, one by one',
    (context) => Promise.all(referrals.map((referralId) => viewReferral({ referralId }, context))),
  ],
];

const lists: readonly (readonly [string, Seen])[] = [
  ['the list of cases', (context) => listCases({}, context)],
  ['own work', (context) => listWork({}, context)],
];

const teamLists: readonly (readonly [string, Seen])[] = [
  ['the list of referrals', (context) => listReferrals({}, context)],
  ['the waiting list', (context) => listWork({ holder: 'team' }, context)],
  ['the next days on paper', (context) => viewNextDays({}, context)],
  ['the handover sheet', (context) => viewHandover({}, context)],
];

const by = (view: string, { role }: StaffActor): string => `${view}, to a ${role}`;

const forColleague = [...ofCase, ...lists, ...teamLists].map(
  ([view, see]) => [by(view, colleague), colleague, see] as const,
);
const forPractice = [...lists, ofCase[0] ?? ['', () => Promise.resolve('')]].map(
  ([view, see]) => [by(view, referrer), referrer, see] as const,
);

const others: readonly (readonly [string, StaffActor, Seen])[] = [
  ['a message back', referrer, (context) => viewMessage({ caseId, messageId }, context)],
  ['the list of cases', referrer2, (context) => listCases({}, context)],
  ['its referrals', staff.provider, (context) => listReferrals({}, context)],
  ['its inbox', staff.provider, (context) => listWork({}, context)],
  ['what teams left', admin, (context) => listWork({}, context)],
  ['the figures', commissioner, (context) => reportUptake({ month: '2026-11' }, context)],
];

describe('a restricted need, with its service and provider', () => {
  it('is known to the worker, the lead and the service, so that it would be found', async () => {
    for (const actor of [linkWorker, lead]) {
      const seen = JSON.stringify(await viewCase({ caseId }, world.as(actor)));
      expect(seen).toMatch(telling);
      expect(seen).toMatch(ofWhom);
    }
    expect(JSON.stringify(await listReferrals({}, world.as(staff.provider2)))).toMatch(telling);
    expect(messageId).not.toBe('');
    expect(notices.length).toBeGreaterThan(6);
  });

  it.each([
    ...forColleague,
    ...forPractice,
    ...others.map(([view, actor, see]) => [by(view, actor), actor, see] as const),
  ])('is not in %s', async (_view, actor, see) => {
    const seen = JSON.stringify(await see(world.as(actor)));
    expect(seen.length).toBeGreaterThan(2);
    expect(telling.exec(seen)?.[0]).toBeUndefined();
    if (actor.role !== 'commissioner') expect(ofWhom.exec(seen)?.[0]).toBeUndefined();
  });

  it('is in no notice, whoever it goes to', () => {
    const told = notices.filter((notice) => notice.includes('"send"'));
    expect(told.length).toBeGreaterThan(3);
    expect(told.filter((notice) => telling.test(notice))).toEqual([]);
    const toPerson = told.filter((notice) => notice.includes(person.address ?? '') || notice.includes('07700'));
    expect(toPerson.filter((notice) => ofWhom.test(notice))).toEqual([]);
  });

  it('is in no fact that reports are made of, and neither is the kind of its service', async () => {
    const facts = (await world.objects.list('facts/')).filter((key) => key.endsWith('.json'));
    const bodies = await Promise.all(facts.map(async (key) => (await world.objects.get(key))?.body ?? ''));
    expect(facts.length).toBeGreaterThan(8);
    expect(bodies.filter((body) => telling.test(body) || ofWhom.test(body))).toEqual([]);
  });

  it('is not in the outline that another team opens', async () => {
    const there = world.as(staff.linkWorker2);
    await openBeyondTeam({ caseId, reason: 'emergency', words: 'She fell.' }, there);
    const seen = JSON.stringify(await viewBeyondTeam({ caseId }, there));
    expect(seen).not.toMatch(telling);
    expect(seen).not.toMatch(ofWhom);
  });
});
