import { answerAction, referFromAgency, referOneself, refuseFeedback, requestAction } from '@fingerpost/core/case';
import { openCaseInput, person, staff, takenCaseIn, team, type World } from '@fingerpost/testkit';
import type { Actor } from '@fingerpost/kernel';
import type { Begun, WriteRows } from './write-row.ts';

const form: Actor = { kind: 'system', process: 'public-form' };
const day = 24 * 60 * 60_000;
let forms = 0;

/** Each form comes on a day, from an address and of a person of its own, so that none is one too many or like another. */
const sent = (inputOf: (patient: typeof person) => Record<string, unknown>): Begun => {
  forms += 1;
  const now = new Date(Date.parse('2026-11-02T09:00:00Z') + forms * day);
  const dateOfBirth = new Date(Date.parse('1930-01-01') + forms * day).toISOString().slice(0, 10);
  const patient = { ...person, nhsNumber: undefined, dateOfBirth };
  return { input: { teamId: team, from: `203.0.113.${String(forms)}`, ...inputOf(patient) }, actor: form, now };
};

const asked = async (world: World): Promise<string> => {
  const caseId = await takenCaseIn(world);
  return (await requestAction({ caseId, ask: 'Please check.' }, world.as(staff.linkWorker))).taskId;
};

/** Every use-case of the ways in, and of what the practice hears, that writes. */
export const waysInWrites: WriteRows = {
  referOneself: {
    door: referOneself,
    begin: async () => sent((patient) => ({ patient, reason: 'Company.', agreed: true })),
  },
  referFromAgency: {
    door: referFromAgency,
    begin: async () =>
      sent((patient) => ({
        ...openCaseInput({ patient }),
        source: 'housing',
        agency: { organisation: 'Northgate Housing', name: 'Jules Carr', phone: '01632 960001' },
      })),
  },
  requestAction: {
    door: requestAction,
    begin: async (world) => ({
      input: { caseId: await takenCaseIn(world), ask: 'Please check.' },
      actor: staff.linkWorker,
    }),
  },
  answerAction: {
    door: answerAction,
    begin: async (world) => ({
      input: { taskId: await asked(world), result: 'not-going-to', reason: 'She moved.' },
      actor: staff.referrer,
    }),
  },
  refuseFeedback: {
    door: refuseFeedback,
    begin: async (world) => ({ input: { caseId: await takenCaseIn(world), refused: true }, actor: staff.linkWorker }),
  },
};
