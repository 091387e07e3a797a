import { answerOptions, offerOptions } from '@fingerpost/core/choice';
import { offeredOptions, offerInput, staff, takenCaseIn } from '@fingerpost/testkit';
import type { WriteRows } from './write-row.ts';

/** Every use-case of the choice feature that writes. */
export const choiceWrites: WriteRows = {
  offerOptions: {
    door: offerOptions,
    begin: async (world) => ({ input: offerInput(await takenCaseIn(world)), actor: staff.linkWorker }),
  },
  answerOptions: {
    door: answerOptions,
    begin: async (world) => {
      const { caseId, offer, first } = await offeredOptions(world);
      return { input: { caseId, offer, answer: 'chosen', chosen: [first] }, actor: { kind: 'patient', caseId } };
    },
  },
  'answerOptions with more time': {
    door: answerOptions,
    begin: async (world) => {
      const { caseId, offer } = await offeredOptions(world);
      const told = { by: 'person', how: 'phone', on: '2026-11-02' };
      return {
        input: { caseId, offer, answer: 'more-time', words: 'After the holidays.', told },
        actor: staff.linkWorker,
      };
    },
  },
};
