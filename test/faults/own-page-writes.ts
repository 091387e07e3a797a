import {
  askOwnLink,
  giveCode,
  openByNhsLogin,
  openByOwnLink,
  openOwnPage,
  sendOwnLink,
  setPin,
  switchOffOwnPage,
} from '@fingerpost/core/own-page';
import { ownLinkToken } from '@fingerpost/core/message';
import { numberDigest } from '@fingerpost/core/patient';
import { openCaseInput, staff, takenCaseIn, type World } from '@fingerpost/testkit';
import { testNhsNumbers } from '../../packages/local/demo/nhs-numbers.ts';
import type { WriteRows } from './write-row.ts';

const patient = { ...openCaseInput().patient, nhsNumber: undefined };

const numbers = testNhsNumbers(900).slice(600)[Symbol.iterator]();
const nextNhsNumber = (): string => {
  const { value } = numbers.next();
  if (value === undefined) throw new Error('there are no NHS numbers left');
  return value;
};

const withCode = async (world: World) => {
  const caseId = await takenCaseIn(world, { patient });
  const { code } = await giveCode({ caseId }, world.as(staff.linkWorker));
  return { caseId, code };
};

const door = { kind: 'system', process: 'sign-in' } as const;
const { name, dateOfBirth } = patient;

const withLink = async (world: World) => {
  const { caseId } = await withCode(world);
  await setPin({ caseId, pin: '4071' }, world.as(staff.linkWorker));
  await sendOwnLink({ caseId }, world.as(staff.linkWorker));
  const { rows } = await world.table.query(`CASE#${caseId}`, { beginsWith: '9#6#', newestFirst: true });
  const { eventId } = rows[0]?.data as { eventId: string };
  return ownLinkToken(world.as(door), eventId);
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
  openByOwnLink: {
    door: openByOwnLink,
    begin: async (world) => ({ input: { token: await withLink(world), dateOfBirth, pin: '4071' }, actor: door }),
    answersAnew: true,
  },
  openByNhsLogin: {
    door: openByNhsLogin,
    begin: async (world) => {
      const nhsNumber = nextNhsNumber();
      const caseId = await takenCaseIn(world, { patient: { ...patient, nhsNumber } });
      await giveCode({ caseId }, world.as(staff.linkWorker));
      await setPin({ caseId, pin: '4071' }, world.as(staff.linkWorker));
      const digest = numberDigest(world.as(door), nhsNumber);
      return { input: { numberDigest: digest, dateOfBirth, level: 'P9', pin: '9999' }, actor: door };
    },
    answersAnew: true,
  },
  sendOwnLink: {
    door: sendOwnLink,
    begin: async (world) => ({ input: { caseId: await takenCaseIn(world, { patient }) }, actor: staff.linkWorker }),
  },
  askOwnLink: {
    door: askOwnLink,
    begin: async (world) => {
      // An address may ask twenty times a day.
      const from = await withLink(world);
      return { input: { name, dateOfBirth, from }, actor: door };
    },
  },
};
