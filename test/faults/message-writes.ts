import { messagePractice, prepareNotice, queueNotices, settleNotice, settleReceipt } from '@fingerpost/core/message';
import { EventEnvelope } from '@fingerpost/kernel';
import { referralIn, stream, type World } from '@fingerpost/testkit';
import type { WriteRows } from './write-row.ts';

const eventOf = async (world: World, subject: string, type: string): Promise<EventEnvelope> => {
  const events = (await world.everything())
    .filter((item) => item.type === 'event')
    .map(({ data }) => EventEnvelope.parse(data));
  const found = events.find((event) => event.subject === subject && event.type === type);
  if (found === undefined) throw new Error(`${subject} has no event ${type}`);
  return found;
};

const queued = async (world: World): Promise<string> => {
  const { referralId } = await referralIn.sent(world);
  const noticeIds = await queueNotices(await eventOf(world, referralId, 'ReferralSent'), world.as(stream));
  return noticeIds.at(-1) ?? '';
};

/** Every use-case of the message feature that writes. */
export const messageWrites: WriteRows = {
  messagePractice: {
    door: messagePractice,
    begin: async (world) => {
      const { referralId } = await referralIn.started(world);
      return { input: await eventOf(world, referralId, 'AttendanceRecorded'), actor: stream };
    },
    answersAnew: true,
  },
  queueNotices: {
    door: queueNotices,
    begin: async (world) => {
      const { referralId } = await referralIn.sent(world);
      return { input: await eventOf(world, referralId, 'ReferralSent'), actor: stream };
    },
  },
  prepareNotice: {
    door: prepareNotice,
    begin: async (world) => ({ input: { noticeId: await queued(world) }, actor: stream }),
    answersAnew: true,
  },
  settleReceipt: {
    door: settleReceipt,
    begin: async (world) => {
      const noticeId = await queued(world);
      const prepared = await prepareNotice({ noticeId }, world.as(stream));
      const version = prepared.do === 'send' ? prepared.version : 0;
      await settleNotice({ noticeId, version, result: 'sent', sentAs: 'a-name-of-theirs' }, world.as(stream));
      return { input: { noticeId, version: version + 1, receipt: 'delivered' }, actor: stream };
    },
    answersAnew: true,
  },
  settleNotice: {
    door: settleNotice,
    begin: async (world) => {
      const noticeId = await queued(world);
      const prepared = await prepareNotice({ noticeId }, world.as(stream));
      const version = prepared.do === 'send' ? prepared.version : 0;
      return { input: { noticeId, version, result: 'sent', sentAs: 'a-name-of-theirs' }, actor: stream };
    },
    answersAnew: true,
  },
};
