import {
  acknowledgeComplaint,
  answerComplaint,
  closeComplaint,
  giveAnswer,
  makeComplaint,
  makePublicComplaint,
  raiseComplaint,
  sayNotSettled,
  shareComplaint,
} from '@fingerpost/core/voice';
import { type Actor, referenceOf } from '@fingerpost/kernel';
import {
  complaint,
  complainedIn,
  nameComplaints,
  personOf,
  practice,
  staff,
  takenCaseIn,
  team,
  workflow,
  type World,
} from '@fingerpost/testkit';
import type { WriteRow, WriteRows } from './write-row.ts';

const form: Actor = { kind: 'system', process: 'public-form' };
const day = 24 * 60 * 60_000;
/** Each form comes on a day of its own, so that none is one too many. */
let forms = 0;

/** Where nobody is named, complaints come to the administrators. */
const complained = async (world: World): Promise<string> =>
  complainedIn(world, await takenCaseIn(world), { whom: 'worker' });

const onComplaint = (door: WriteRow['door'], input: Record<string, unknown> = {}): WriteRow => ({
  door,
  begin: async (world) => ({ input: { complaintId: await complained(world), ...input }, actor: staff.admin }),
});

const answered = async (world: World, changes = {}): Promise<{ caseId: string; complaintId: string }> => {
  const caseId = await takenCaseIn(world);
  const complaintId = await complainedIn(world, caseId, changes);
  await answerComplaint({ complaintId, words: 'Sorry.' }, world.as(staff.admin));
  return { caseId, complaintId };
};

/** Every use-case of complaints that writes. */
export const complaintWrites: WriteRows = {
  makeComplaint: {
    door: makeComplaint,
    begin: async (world) => {
      const caseId = await takenCaseIn(world);
      return { input: { caseId, ...complaint }, actor: personOf(caseId) };
    },
  },
  makePublicComplaint: {
    door: makePublicComplaint,
    begin: () => {
      forms += 1;
      const now = new Date(Date.parse('2026-11-02T09:00:00Z') + forms * day);
      const input = {
        teamId: team,
        from: `198.51.100.${String(forms)}`,
        organisationId: team,
        whom: 'nobody',
        safeContact: { nothingToAvoid: true },
        name: 'Posy Larch',
        answerTo: { how: 'letter', contact: '1 Elm Row' },
        words: 'Nobody rang.',
      };
      return Promise.resolve({ input, actor: form, now });
    },
  },
  acknowledgeComplaint: onComplaint(acknowledgeComplaint),
  answerComplaint: onComplaint(answerComplaint, { words: 'Sorry.' }),
  closeComplaint: {
    door: closeComplaint,
    begin: async (world) => {
      const { complaintId } = await answered(world);
      return { input: { complaintId, outcome: 'upheld' }, actor: staff.admin };
    },
  },
  giveAnswer: {
    door: giveAnswer,
    begin: async (world) => {
      const { complaintId } = await answered(world, { answerTo: { how: 'letter', contact: '1 Elm Row' } });
      return { input: { complaintId, said: { how: 'letter', on: '2026-11-02' } }, actor: staff.admin };
    },
  },
  shareComplaint: onComplaint(shareComplaint, { memberId: staff.linkWorker.memberId }),
  raiseComplaint: {
    door: raiseComplaint,
    begin: async (world) => {
      await nameComplaints(world, staff.referrer);
      const complaintId = await complainedIn(world, await takenCaseIn(world), { organisationId: practice });
      return { input: { complaintId }, actor: workflow, now: new Date('2026-11-09T23:00:00Z') };
    },
    answersAnew: true,
  },
  sayNotSettled: {
    door: sayNotSettled,
    begin: async (world) => {
      const { caseId, complaintId } = await answered(world);
      return { input: { caseId, reference: referenceOf(complaintId) }, actor: personOf(caseId) };
    },
  },
};
