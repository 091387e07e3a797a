import {
  acceptReferral,
  answerQuestion,
  askQuestion,
  closeCase,
  completeReferral,
  declineReferral,
  endReferral,
  moveCases,
  recordAttendance,
  recordReferralInError,
  referPerson,
  sendReferral,
  undoReferral,
  waitlistReferral,
  withdrawReferral,
} from '@fingerpost/core/referral';
import type { Actor } from '@fingerpost/kernel';
import {
  acceptedReferral,
  type Journey,
  proposedReferral,
  referralIn,
  sentReferral,
  services,
  staff,
  startedReferral,
  takenCaseIn,
  type World,
} from '@fingerpost/testkit';
import type { WriteRow, WriteRows } from './write-row.ts';

type From = (world: World) => Promise<Journey>;

const step = (door: WriteRow['door'], actor: Actor, from: From, input: Record<string, unknown> = {}): WriteRow => ({
  door,
  begin: async (world) => ({ input: { referralId: (await from(world)).referralId, ...input }, actor }),
});

const askedReferral: From = async (world) => {
  const journey = await sentReferral(world);
  await askQuestion({ referralId: journey.referralId, question: 'Stairs?' }, world.as(staff.provider));
  return journey;
};

const { linkWorker, provider } = staff;
const on = '2026-11-02';

/** Every use-case of the referral feature that writes. */
export const referralWrites: WriteRows = {
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
  withdrawReferral: step(withdrawReferral, linkWorker, startedReferral, { reason: 'changed-mind' }),
  recordReferralInError: step(recordReferralInError, linkWorker, startedReferral, { note: 'Wrong person.' }),
  undoReferral: step(undoReferral, provider, referralIn.declined),
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
