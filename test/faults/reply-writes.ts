import { discardReply, fileReply, handReply, keepSenders, takeReply } from '@fingerpost/core/thread';
import { openCaseInput, reachableIn, staff, takenCaseIn, type World } from '@fingerpost/testkit';
import type { WriteRows } from './write-row.ts';

const system = { kind: 'system', process: 'public-form' } as const;
const from = '447700909999';
let sent = 0;

const came = () => {
  sent += 1;
  return {
    channel: 'sms',
    providerId: `fault-${String(sent)}`,
    from: `4477009${String(10_000 + sent)}`,
    words: 'Hello',
  };
};

const unknown = async (world: World): Promise<string> =>
  (await takeReply({ ...came(), from }, world.as(system))).replyId;

const handed = async (world: World): Promise<string> => {
  const replyId = await unknown(world);
  await handReply({ replyId, teamId: staff.lead.organisationId }, world.as(staff.admin));
  return replyId;
};

/** Every use-case of replies that come by text or e-mail. */
export const replyWrites: WriteRows = {
  keepSenders: {
    door: keepSenders,
    begin: async (world) => {
      const patient = { ...openCaseInput().patient, nhsNumber: undefined, phone: came().from };
      return { input: { caseId: await takenCaseIn(world, { patient }) }, actor: system };
    },
  },
  takeReply: { door: takeReply, begin: () => Promise.resolve({ input: came(), actor: system }) },
  'takeReply of who wants no more texts': {
    door: takeReply,
    begin: async (world) => {
      const { phone } = await reachableIn(world, { phone: came().from });
      return { input: { ...came(), from: phone, words: 'STOP' }, actor: system };
    },
  },
  fileReply: {
    door: fileReply,
    begin: async (world) => ({
      input: { replyId: await handed(world), caseId: await takenCaseIn(world) },
      actor: staff.lead,
    }),
  },
  discardReply: {
    door: discardReply,
    begin: async (world) => ({ input: { replyId: await unknown(world), reason: 'advertising' }, actor: staff.admin }),
  },
  handReply: {
    door: handReply,
    begin: async (world) => ({
      input: { replyId: await unknown(world), teamId: staff.lead.organisationId },
      actor: staff.admin,
    }),
  },
};
