import { leaveUnanswered, letProviderWrite, moveMessages, writeMessage } from '@fingerpost/core/thread';
import { withdrawReferral } from '@fingerpost/core/referral';
import { acceptedReferral, staff, stream, takenCaseIn, type World } from '@fingerpost/testkit';
import type { WriteRows } from './write-row.ts';

const words = 'When does it begin?';
const personOf = (caseId: string) => ({ kind: 'patient', caseId }) as const;

const asked = async (world: World): Promise<string> => {
  const caseId = await takenCaseIn(world);
  await writeMessage({ threadId: caseId, words }, world.as(personOf(caseId)));
  return caseId;
};

/** Every use-case of the messages between the person, the team and a service that writes. */
export const threadWrites: WriteRows = {
  writeMessage: {
    door: writeMessage,
    begin: async (world) => {
      const threadId = await asked(world);
      return { input: { threadId, words: 'On Monday.' }, actor: staff.linkWorker };
    },
  },
  leaveUnanswered: {
    door: leaveUnanswered,
    begin: async (world) => ({
      input: { threadId: await asked(world), reason: 'other', note: 'Said on the phone.' },
      actor: staff.linkWorker,
    }),
  },
  moveMessages: {
    door: moveMessages,
    begin: async (world) => {
      const { caseId, referralId } = await acceptedReferral(world);
      const person = world.as(personOf(caseId));
      await letProviderWrite({ referralId, agreed: true }, person);
      await writeMessage({ threadId: referralId, words }, person);
      await withdrawReferral({ referralId, reason: 'not-said' }, person);
      return { input: { referralId }, actor: stream };
    },
    answersAnew: true,
  },
  letProviderWrite: {
    door: letProviderWrite,
    begin: async (world) => {
      const { caseId, referralId } = await acceptedReferral(world);
      return { input: { referralId, agreed: true }, actor: personOf(caseId) };
    },
  },
};
