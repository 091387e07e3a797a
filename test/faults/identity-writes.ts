import { keepCountedPerson, openCase, separatePeople, settleIdentity, takeBackCase } from '@fingerpost/core/case';
import { reportIncident } from '@fingerpost/core/referral';
import { openCaseInput, openedCaseIn, person, staff, stream, takenCaseIn, type World } from '@fingerpost/testkit';
import { testNhsNumbers } from '../../packages/local/demo/nhs-numbers.ts';
import type { WriteRows } from './write-row.ts';

const { linkWorker, referrer } = staff;
// Not the numbers that other rows of these worlds use.
const numbers = testNhsNumbers(600).slice(300)[Symbol.iterator]();
const nextNumber = (): string => numbers.next().value ?? '';

/** A case that is open, and what would open another under the same number with another birth date. */
const contested = async (world: World) => {
  const patient = { ...person, nhsNumber: nextNumber() };
  const { caseId } = await openCase(openCaseInput({ patient }), world.as(referrer));
  return { caseId, input: openCaseInput({ patient: { ...patient, dateOfBirth: '1966-06-06' } }) };
};

/** Two cases of which somebody has to settle whose they are. */
const pairIn = async (world: World) => {
  const { caseId: otherCaseId, input } = await contested(world);
  const { caseId } = await openCase(input, world.as(referrer));
  return { caseId, otherCaseId };
};

/** What is written when it is settled who is who, and when a practice takes its referral back. */
export const identityWrites: WriteRows = {
  'openCase under a number that is known otherwise': {
    door: openCase,
    begin: async (world) => {
      const { input } = await contested(world);
      return { input, actor: referrer };
    },
  },
  keepCountedPerson: {
    door: keepCountedPerson,
    begin: async (world) => ({ input: { caseId: await takenCaseIn(world) }, actor: stream }),
    answersAnew: true,
  },
  settleIdentity: {
    door: settleIdentity,
    begin: async (world) => ({ input: { ...(await pairIn(world)), decision: 'same-person' }, actor: linkWorker }),
  },
  'settleIdentity as two people': {
    door: settleIdentity,
    begin: async (world) => ({ input: { ...(await pairIn(world)), decision: 'different-people' }, actor: linkWorker }),
  },
  separatePeople: {
    door: separatePeople,
    begin: async (world) => {
      const pair = await pairIn(world);
      await settleIdentity({ ...pair, decision: 'same-person' }, world.as(linkWorker));
      return { input: pair, actor: staff.lead };
    },
  },
  takeBackCase: {
    door: takeBackCase,
    begin: async (world) => ({
      input: { caseId: await openedCaseIn(world), reason: 'sent-in-error', note: 'Wrong person.' },
      actor: referrer,
    }),
  },
  'takeBackCase once it has begun': {
    door: takeBackCase,
    begin: async (world) => ({
      input: { caseId: await takenCaseIn(world), reason: 'changed-mind', note: 'She is better.' },
      actor: referrer,
    }),
  },
};

/** What is written when somebody reports what was shown to the wrong person. */
export const incidentWrites: WriteRows = {
  reportIncident: {
    door: reportIncident,
    begin: async (world) => ({
      input: { about: await takenCaseIn(world), seen: ['name'], seenBy: 'family', words: 'A letter was opened.' },
      actor: referrer,
    }),
  },
};
