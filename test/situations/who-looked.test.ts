import { describe, expect, it } from 'vitest';
import * as carer from '@fingerpost/core/carer';
import * as cases from '@fingerpost/core/case';
import * as choice from '@fingerpost/core/choice';
import * as concern from '@fingerpost/core/concern';
import * as consent from '@fingerpost/core/consent';
import * as held from '@fingerpost/core/held';
import * as message from '@fingerpost/core/message';
import * as outcomes from '@fingerpost/core/outcomes';
import * as ownPage from '@fingerpost/core/own-page';
import * as referral from '@fingerpost/core/referral';
import * as session from '@fingerpost/core/session';
import * as thread from '@fingerpost/core/thread';
import * as voice from '@fingerpost/core/voice';
import * as work from '@fingerpost/core/work';
import { type Actor, type Context, EventEnvelope } from '@fingerpost/kernel';
import {
  nameComplaints,
  newWorld,
  openCaseInput,
  sentReferralIn,
  staff,
  stream,
  takenCaseIn,
} from '@fingerpost/testkit';
import { looksOf } from '../support/looks.ts';

const world = await newWorld();
await nameComplaints(world, staff.lead);
const told = { by: 'person', how: 'phone', on: '2026-11-02' } as const;
const asWorker = world.as(staff.linkWorker);

type At = { readonly caseId: string; readonly referralId: string; readonly carerId: string };

/** The task to post a letter, which the news of a referral becomes for somebody who reads large print. */
const letterTask = async ({ referralId }: At): Promise<string> => {
  const items = await world.everything();
  const event = items
    .filter(({ type }) => type === 'event')
    .map(({ data }) => EventEnvelope.parse(data))
    .find(({ subject, type }) => subject === referralId && type === 'ReferralSent');
  const ids = await message.queueNotices(event, world.as(stream));
  for (const noticeId of ids) await message.prepareNotice({ noticeId }, world.as(stream));
  const tasks = (await world.everything()).filter(({ type }) => type === 'task').map(work.taskOf);
  return tasks.find(({ noticeId }) => noticeId !== undefined && ids.includes(noticeId))?.id ?? '';
};

const complaintOf = async ({ caseId }: At): Promise<string> => {
  const asked = { caseId, organisationId: staff.lead.organisationId, words: 'Nobody rang.' };
  return (await voice.makeComplaint(asked, world.as({ kind: 'patient', caseId }))).complaintId;
};

type Reading = (at: At, as: Context) => Promise<unknown>;

/** Every use-case by which somebody else reads what is a person's, as a member or a carer calls it. */
const reads: Readonly<Record<string, readonly [as: 'worker' | 'lead' | 'provider' | 'carer', read: Reading]>> = {
  viewCase: ['worker', ({ caseId }, as) => referral.viewCase({ caseId }, as)],
  viewReferral: ['provider', ({ referralId }, as) => referral.viewReferral({ referralId }, as)],
  viewHistory: ['worker', ({ caseId }, as) => cases.viewHistory({ caseId }, as)],
  viewCorrections: ['worker', ({ caseId }, as) => cases.viewCorrections({ caseId }, as)],
  viewReach: ['worker', ({ caseId }, as) => cases.viewReach({ caseId }, as)],
  viewChoices: ['worker', ({ caseId }, as) => choice.viewChoices({ caseId }, as)],
  viewSharing: ['worker', ({ caseId }, as) => consent.viewSharing({ caseId }, as)],
  readEverything: ['worker', ({ caseId }, as) => held.readEverything({ caseId, format: 'page' }, as)],
  viewCorrectionsSaid: ['worker', ({ caseId }, as) => held.viewCorrectionsSaid({ caseId }, as)],
  viewRecordRequests: ['worker', ({ caseId }, as) => held.viewRecordRequests({ caseId }, as)],
  viewMeasures: ['carer', ({ caseId }, as) => outcomes.viewMeasures({ caseId }, as)],
  viewOwnPageState: ['worker', ({ caseId }, as) => ownPage.viewOwnPageState({ caseId }, as)],
  viewOwnHistory: ['carer', (_, as) => ownPage.viewOwnHistory({}, as)],
  viewOwnSteps: ['carer', ({ caseId }, as) => ownPage.viewOwnSteps({ caseId }, as)],
  viewThread: ['worker', ({ caseId }, as) => thread.viewThread({ threadId: caseId }, as)],
  viewCarers: ['worker', ({ caseId }, as) => carer.viewCarers({ caseId }, as)],
  viewCarer: ['worker', ({ caseId, carerId }, as) => carer.viewCarer({ caseId, carerId }, as)],
  viewOwnComplaints: ['worker', ({ caseId }, as) => voice.viewOwnComplaints({ caseId }, as)],
  viewComplaint: ['lead', async (at, as) => voice.viewComplaint({ complaintId: await complaintOf(at) }, as)],
  viewLetter: ['worker', async (at, as) => message.viewLetter({ taskId: await letterTask(at) }, as)],
};

/** What else is read: by whom it is recorded is tested beside it, or it shows nothing of one person’s. */
const elsewhere: Readonly<Record<string, string>> = {
  viewOwnPage: 'needs a PIN: beside it',
  viewNextDays: 'beside it',
  viewIdentity: 'two cases: beside it',
  viewBeyondTeam: 'a reason first: beside it',
  viewConcern: 'kept apart, so that whom it is about does not learn of it: beside it',
  viewMessage: 'beside it',
  viewHandover: 'beside it',
  viewReply: 'beside it',
  viewGroup: 'everybody of a group: beside it',
  viewSession: 'everybody of a group: beside it',
  viewTeam: 'numbers of a team',
  viewSupervision: 'talks with a member',
  viewOwnProposals: 'what anybody may read',
  viewRepresentation: 'no person',
  viewComment: 'no person',
  viewWaits: 'numbers of a service',
  listCases: 'a list shows names that are sealed, and no more: decision 1',
  listReferrals: 'a list shows names that are sealed, and no more: decision 1',
  listWork: 'a list shows names that are sealed, and no more: decision 1',
  listConcerns: 'a list without names',
  listComplaints: 'a list without names',
  listProposals: 'no person',
  listGroups: 'no person',
  listPlaces: 'no person',
  listDueNotices: 'the network itself',
};

const begin = async (): Promise<At> => {
  const codedNeeds = [{ code: '957331000000109', words: 'Large print' }];
  const patient = { ...openCaseInput().patient, nhsNumber: undefined, phone: undefined, codedNeeds };
  const caseId = await takenCaseIn(world, { patient });
  const referralId = await sentReferralIn(world, caseId);
  const named = { caseId, details: { name: 'Joan' }, scope: ['message'], told, askedAloneOn: told.on };
  const { carerId } = await carer.nameCarer(named, asWorker);
  return { caseId, referralId, carerId };
};

const actorFor = ({ caseId, carerId }: At, as: 'worker' | 'lead' | 'provider' | 'carer'): Actor => {
  if (as === 'carer') return { kind: 'carer', caseId, carerId, scope: ['see', 'message'] };
  return as === 'worker' ? staff.linkWorker : staff[as];
};

const expected = {
  worker: ['link-worker', 'worker'],
  lead: ['team-lead', 'complaint'],
  provider: ['provider', 'service'],
  carer: ['carer', 'carer'],
} as const;

describe('who has looked', () => {
  it.each(Object.entries(reads))('lists somebody who reads by %s, with the reason', async (_, [as, read]) => {
    const at = await begin();
    const before = await looksOf(world, at.caseId);
    await read(at, world.as(actorFor(at, as)));
    const after = await looksOf(world, at.caseId);
    expect(after.length).toBeGreaterThan(before.length);
    expect(after).toContainEqual(expected[as]);
  });

  it('is asked of every use-case by which somebody else reads', () => {
    const doors = [
      carer,
      cases,
      choice,
      concern,
      consent,
      held,
      message,
      outcomes,
      ownPage,
      referral,
      session,
      thread,
      voice,
      work,
    ];
    const names = doors
      .flatMap((door) => Object.entries(door))
      .filter(([name, door]) => /^(?:view|list|readEverything)/.test(name) && 'allow' in Object.assign({}, door))
      .map(([name]) => name);
    expect(new Set(names)).toEqual(new Set([...Object.keys(reads), ...Object.keys(elsewhere)]));
  });
});
