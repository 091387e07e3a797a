import { changeCarer, confirmCarer, endCarer, nameCarer, sayCarerNeeds } from '@fingerpost/core/carer';
import { askForRecord, giveRecord, readEverything, sayWrong, viewRecordRequests } from '@fingerpost/core/held';
import { staff, takenCaseIn, type World } from '@fingerpost/testkit';
import type { WriteRows } from './write-row.ts';

const details = { name: 'Joan Marsh', phone: '0113 496 0777' };
const askedAloneOn = '2026-11-02';
const told = { by: 'person', how: 'phone', on: askedAloneOn };
const personOf = (caseId: string) => ({ kind: 'patient', caseId }) as const;

const named = async (world: World) => {
  const caseId = await takenCaseIn(world);
  const { carerId } = await nameCarer({ caseId, details, scope: ['decide'] }, world.as(personOf(caseId)));
  return { caseId, carerId };
};

const acting = async (world: World) => {
  const at = await named(world);
  await confirmCarer({ ...at, wanted: true, askedAloneOn }, world.as(staff.linkWorker));
  return at;
};

/** Every use-case of a person's carers that writes. */
export const carerWrites: WriteRows = {
  nameCarer: {
    door: nameCarer,
    begin: async (world) => {
      const caseId = await takenCaseIn(world);
      return { input: { caseId, details, scope: ['message'] }, actor: personOf(caseId) };
    },
  },
  confirmCarer: {
    door: confirmCarer,
    begin: async (world) => ({
      input: { ...(await named(world)), wanted: true, askedAloneOn },
      actor: staff.linkWorker,
    }),
  },
  changeCarer: {
    door: changeCarer,
    begin: async (world) => {
      const at = await named(world);
      return { input: { ...at, details: { ...details, avoid: ['texts'] } }, actor: personOf(at.caseId) };
    },
  },
  endCarer: {
    door: endCarer,
    begin: async (world) => ({ input: { ...(await named(world)), told }, actor: staff.linkWorker }),
  },
  sayCarerNeeds: {
    door: sayCarerNeeds,
    begin: async (world) => {
      const at = await acting(world);
      return {
        input: { ...at, answer: 'wants-help', words: 'A rest.' },
        actor: { kind: 'carer', ...at, scope: ['see', 'decide'] },
      };
    },
  },
};

/** Every use-case of everything that is held which writes. */
export const heldWrites: WriteRows = {
  readEverything: {
    door: readEverything,
    begin: async (world) => {
      const caseId = await takenCaseIn(world);
      return { input: { caseId, format: 'file' }, actor: personOf(caseId) };
    },
    answersAnew: true,
  },
  askForRecord: {
    door: askForRecord,
    begin: async (world) => {
      const caseId = await takenCaseIn(world);
      return { input: { caseId, wants: 'by-post' }, actor: personOf(caseId) };
    },
  },
  giveRecord: {
    door: giveRecord,
    begin: async (world) => {
      const caseId = await takenCaseIn(world);
      await askForRecord({ caseId, wants: 'by-post' }, world.as(personOf(caseId)));
      const [asked] = await viewRecordRequests({ caseId }, world.as(staff.linkWorker));
      return { input: { caseId, own: asked?.own, how: 'by-post', on: askedAloneOn }, actor: staff.linkWorker };
    },
  },
  sayWrong: {
    door: sayWrong,
    begin: async (world) => {
      const caseId = await takenCaseIn(world);
      return { input: { caseId, about: 'plan', words: 'It is not so.' }, actor: personOf(caseId) };
    },
  },
};
