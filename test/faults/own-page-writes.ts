import { giveCode, openOwnPage, setPin, switchOffOwnPage } from '@fingerpost/core/own-page';
import { openCaseInput, staff, takenCaseIn, type World } from '@fingerpost/testkit';
import type { WriteRows } from './write-row.ts';

const patient = { ...openCaseInput().patient, nhsNumber: undefined };

const withCode = async (world: World) => {
  const caseId = await takenCaseIn(world, { patient });
  const { code } = await giveCode({ caseId }, world.as(staff.linkWorker));
  return { caseId, code };
};

/** Every use-case of a person's own page that writes. */
export const ownPageWrites: WriteRows = {
  giveCode: {
    door: giveCode,
    begin: async (world) => ({ input: { caseId: await takenCaseIn(world, { patient }) }, actor: staff.linkWorker }),
  },
  setPin: {
    door: setPin,
    begin: async (world) => {
      const { caseId } = await withCode(world);
      return { input: { caseId, pin: '4071' }, actor: staff.linkWorker };
    },
  },
  switchOffOwnPage: {
    door: switchOffOwnPage,
    begin: async (world) => {
      const { caseId } = await withCode(world);
      return { input: { caseId }, actor: staff.linkWorker };
    },
  },
  openOwnPage: {
    door: openOwnPage,
    begin: async (world) => {
      const { code } = await withCode(world);
      return { input: { code, dateOfBirth: '1950-01-01' }, actor: { kind: 'system', process: 'sign-in' } };
    },
    answersAnew: true,
  },
};
