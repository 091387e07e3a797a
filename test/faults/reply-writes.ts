import { EventEnvelope } from '@fingerpost/kernel';
import {
  discardReply,
  fileReply,
  finishStoppingTexts,
  handReply,
  keepSenders,
  takeReply,
} from '@fingerpost/core/thread';
import { FaultyTable, openCaseInput, reachableIn, staff, takenCaseIn, type World } from '@fingerpost/testkit';
import { Reply } from '../../packages/core/thread/reply.ts';
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

/** A number that more people have than have room in one transaction. */
const numberOfMany = async (world: World): Promise<string> => {
  const { from: phone } = came();
  for (let each = 0; each < 11; each += 1) await reachableIn(world, { phone });
  return phone;
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
  'takeReply of who wants no more texts, at a number of many': {
    door: takeReply,
    begin: async (world) => ({ input: { ...came(), from: await numberOfMany(world), words: 'STOP' }, actor: system }),
  },
  finishStoppingTexts: {
    door: finishStoppingTexts,
    begin: async (world) => {
      const input = { ...came(), from: await numberOfMany(world), words: 'STOP' };
      const table = new FaultyTable(world.table, { fault: 'cut-before-commit', at: 2, times: Infinity });
      await takeReply(input, world.as(system, { table })).catch(() => undefined);
      const brokenOff = (await world.everything()).find(
        ({ type, data }) => type === 'reply' && Reply.parse(data).stopping !== undefined,
      );
      const taken = await world.table.get({ pk: brokenOff?.pk ?? '', sk: '9#0#000001' });
      return { input: EventEnvelope.parse(taken?.data), actor: system };
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
