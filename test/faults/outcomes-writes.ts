import { savePlan } from '@fingerpost/core/case';
import { askHow } from '@fingerpost/core/follow-up';
import {
  answerCheckIn,
  correctFeedback,
  giveFeedback,
  rateGoals,
  recordLoneliness,
  recordOns4,
  takeBackFeedback,
} from '@fingerpost/core/outcomes';
import { readReferral } from '@fingerpost/core/referral';
import { referralIn, staff, takenCaseIn, workflow, type World } from '@fingerpost/testkit';
import { onCase } from './case-writes.ts';
import type { WriteRows } from './write-row.ts';

/** Somebody who has said what they thought of a service. */
const saidIn = async (world: World) => {
  const { caseId, referralId } = await referralIn.completed(world);
  const actor = { kind: 'patient', caseId } as const;
  await giveFeedback({ referralId, answers: { respect: 'no' }, words: 'Cold.', shared: true }, world.as(actor));
  return { referralId, actor };
};

/** Every use-case of the outcomes feature that writes. */
export const outcomesWrites: WriteRows = {
  recordOns4: onCase(recordOns4, {
    stage: 'plan',
    told: { by: 'person', how: 'phone', on: '2026-11-02' },
    answers: { satisfied: 3, worthwhile: 4, happy: 5, anxious: 6 },
  }),
  answerCheckIn: {
    door: answerCheckIn,
    begin: async (world) => {
      const { caseId, referralId } = await referralIn.completed(world);
      const { watch } = await readReferral(world.as(workflow), referralId);
      await askHow({ id: referralId, watch }, world.as(workflow, { now: new Date('2026-12-14T17:00:00Z') }));
      return { input: { caseId, going: 'well', words: 'Good.' }, actor: { kind: 'patient', caseId } };
    },
  },
  giveFeedback: {
    door: giveFeedback,
    begin: async (world) => {
      const { caseId, referralId } = await referralIn.completed(world);
      const input = { referralId, answers: { respect: 'always' }, words: 'Good.' };
      return { input, actor: { kind: 'patient', caseId } };
    },
  },
  correctFeedback: {
    door: correctFeedback,
    begin: async (world) => {
      const { referralId, actor } = await saidIn(world);
      return { input: { referralId, answers: { respect: 'always' }, words: 'Warm.' }, actor };
    },
  },
  takeBackFeedback: {
    door: takeBackFeedback,
    begin: async (world) => {
      const { referralId, actor } = await saidIn(world);
      return { input: { referralId }, actor };
    },
  },
  recordLoneliness: onCase(recordLoneliness, {
    stage: 'plan',
    told: { by: 'person', how: 'phone', on: '2026-11-02' },
    answers: { companionship: 'often' },
  }),
  rateGoals: {
    door: rateGoals,
    begin: async (world) => {
      const caseId = await takenCaseIn(world);
      const { goals } = await savePlan(
        { caseId, matters: 'Company.', goals: [{ text: 'Meet people' }] },
        world.as(staff.linkWorker),
      );
      const ratings = goals.map(({ goalId }) => ({ goalId, rating: 6 }));
      return { input: { caseId, ratings }, actor: { kind: 'patient', caseId } };
    },
  },
};
