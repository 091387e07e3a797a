import { casePartition } from '@fingerpost/core/case';
import {
  acceptReferral,
  agreeAgain,
  addNotWith,
  answerQuestion,
  askAnotherDay,
  askQuestion,
  changeWorker,
  closeCase,
  completeReferral,
  declareKnown,
  declineReferral,
  endReferral,
  followDeath,
  keepWaited,
  moveCases,
  recordAttendance,
  recordDeath,
  recordReferralInError,
  referPerson,
  removeNotWith,
  sendReferral,
  transferCase,
  undoDeath,
  undoReferral,
  waitlistReferral,
  renewSharing,
  stopSharing,
  withdrawAll,
  withdrawReferral,
} from '@fingerpost/core/referral';
import { readNotWith } from '@fingerpost/core/case';
import { type Actor, EventEnvelope } from '@fingerpost/kernel';
import {
  acceptedReferral,
  type Journey,
  proposedReferral,
  referralIn,
  sentReferral,
  services,
  signedUp,
  staff,
  start,
  startedReferral,
  stream,
  takenCaseIn,
  workflow,
  type World,
} from '@fingerpost/testkit';
import type { WriteRow, WriteRows } from './write-row.ts';

type From = (world: World) => Promise<Journey>;

const step = (door: WriteRow['door'], actor: Actor, from: From, input: object = {}, now = start): WriteRow => ({
  door,
  begin: async (world) => ({ input: { referralId: (await from(world)).referralId, ...input }, actor, now }),
});

const askedReferral: From = async (world) => {
  const journey = await sentReferral(world);
  await askQuestion({ referralId: journey.referralId, question: 'Stairs?' }, world.as(staff.provider));
  return journey;
};

const { linkWorker, provider } = staff;
const on = '2026-11-02';
const told = { by: 'person', how: 'phone', on };

const barringRow = (door: WriteRow['door'], actor: Actor, input: Record<string, unknown>): WriteRow => ({
  door,
  begin: async (world) => {
    for (const member of [staff.linkWorker, staff.provider]) await signedUp(world, member);
    return { input: { caseId: (await proposedReferral(world)).caseId, ...input }, actor };
  },
});

/** Every use-case of the referral feature that writes. */
export const referralWrites: WriteRows = {
  keepWaited: {
    door: keepWaited,
    begin: async (world) => {
      const { referralId } = await startedReferral(world);
      return { input: { referralId, on: '2026-11-02' }, actor: stream };
    },
    answersAnew: true,
  },
  addNotWith: barringRow(addNotWith, staff.lead, { what: 'member', memberId: linkWorker.memberId }),
  declareKnown: barringRow(declareKnown, linkWorker, {}),
  changeWorker: barringRow(changeWorker, staff.lead, {
    to: staff.colleague.memberId,
    keepFromFormer: true,
    reason: 'Asked.',
  }),
  removeNotWith: {
    door: removeNotWith,
    begin: async (world) => {
      await signedUp(world, provider);
      const caseId = await takenCaseIn(world);
      const context = world.as(linkWorker);
      await addNotWith({ caseId, what: 'member', memberId: provider.memberId }, context);
      const [entry] = (await readNotWith(context, caseId)).entries;
      return { input: { caseId, entryId: entry?.entryId }, actor: linkWorker };
    },
  },
  referPerson: {
    door: referPerson,
    begin: async (world) => {
      const caseId = await takenCaseIn(world);
      const what = { serviceId: services.food, need: 'food', message: 'Skips meals.', share: ['name'] };
      return { input: { caseId, ...what }, actor: linkWorker };
    },
  },
  'referPerson in place of another': {
    door: referPerson,
    begin: async (world) => {
      const { caseId, referralId: retryOf } = await referralIn.sent(world);
      const what = { serviceId: services.food2, need: 'food', message: 'Skips meals.', share: ['name'] };
      return { input: { caseId, retryOf, ...what }, actor: linkWorker };
    },
  },
  sendReferral: step(sendReferral, linkWorker, proposedReferral),
  askQuestion: step(askQuestion, provider, sentReferral, { question: 'Stairs?' }),
  answerQuestion: step(answerQuestion, linkWorker, askedReferral, { answer: 'One flight.' }),
  waitlistReferral: step(waitlistReferral, provider, sentReferral, { reviewOn: '2026-11-20' }),
  acceptReferral: step(acceptReferral, provider, sentReferral),
  declineReferral: step(declineReferral, provider, sentReferral, { reason: 'full', note: 'No place.' }),
  recordAttendance: step(recordAttendance, provider, acceptedReferral, { on, result: 'attended' }),
  completeReferral: step(completeReferral, provider, startedReferral, { outcome: 'achieved', alsoNeeds: 'A lift.' }),
  endReferral: step(endReferral, provider, startedReferral, { reason: 'moved', note: 'To the coast.' }),
  askAnotherDay: step(askAnotherDay, linkWorker, acceptedReferral, { words: 'Not Mondays.', told }),
  withdrawAll: {
    door: withdrawAll,
    begin: async (world) => {
      const { caseId } = await startedReferral(world);
      return { input: { caseId, told }, actor: linkWorker };
    },
  },
  withdrawReferral: step(withdrawReferral, linkWorker, startedReferral, { reason: 'changed-mind' }),
  stopSharing: step(stopSharing, linkWorker, startedReferral, { told }),
  agreeAgain: step(agreeAgain, linkWorker, startedReferral, { told, share: ['name'] }),
  renewSharing: { ...step(renewSharing, workflow, startedReferral, {}, new Date('2027-11-04')), answersAnew: true },
  recordReferralInError: step(recordReferralInError, linkWorker, startedReferral, { note: 'Wrong person.' }),
  undoReferral: step(undoReferral, provider, referralIn.declined),
  recordDeath: {
    door: recordDeath,
    begin: async (world) => {
      const { caseId } = await startedReferral(world);
      return { input: { caseId, toldBy: 'family', on, note: 'His son rang.' }, actor: linkWorker };
    },
  },
  undoDeath: {
    door: undoDeath,
    begin: async (world) => {
      const { caseId } = await startedReferral(world);
      await recordDeath({ caseId, toldBy: 'family' }, world.as(linkWorker));
      return { input: { caseId }, actor: staff.lead };
    },
  },
  followDeath: {
    door: followDeath,
    begin: async (world) => {
      const { caseId } = await referralIn.completed(world);
      await recordDeath({ caseId, toldBy: 'family' }, world.as(linkWorker));
      await undoDeath({ caseId }, world.as(staff.lead));
      const { rows } = await world.table.query(casePartition(caseId), { beginsWith: '9#0#' });
      return { input: EventEnvelope.parse(rows.at(-1)?.data), actor: stream };
    },
    answersAnew: true,
  },
  transferCase: {
    door: transferCase,
    begin: async (world) => {
      const { caseId, referralId } = await startedReferral(world);
      const agreement = { by: 'person', how: 'phone', when: on };
      const where = { toTeamId: staff.linkWorker2.organisationId, agreement, note: 'Moves.' };
      return { input: { caseId, ...where, referrals: [{ referralId, what: 'stay' }] }, actor: linkWorker };
    },
  },
  closeCase: {
    door: closeCase,
    begin: async (world) => {
      const { caseId } = await startedReferral(world);
      return { input: { caseId, reason: 'goals-met', letRun: true, note: 'All is well.' }, actor: linkWorker };
    },
  },
  moveCases: {
    door: moveCases,
    begin: async (world) => {
      const { caseId } = await startedReferral(world);
      const [from, to] = [linkWorker.memberId, staff.colleague.memberId];
      return { input: { from, to, caseIds: [caseId] }, actor: staff.lead };
    },
    answersAnew: true,
    answersBusy: true,
  },
};
