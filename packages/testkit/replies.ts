import { prepareNotice, queueNotices } from '@fingerpost/core/message';
import { keepSenders, type ReplyTaken, takeReply } from '@fingerpost/core/thread';
import { takenCaseIn, stream } from './journey.ts';
import { openCaseInput } from './people.ts';
import { type Circumstances, start, type World } from './world.ts';

/** The function that takes replies, as it acts. */
export const replyTaker = { kind: 'system', process: 'public-form' } as const;

type Patient = ReturnType<typeof openCaseInput>['patient'];

let people = 0;
let sent = 0;

/** Gives the circumstances some minutes after the tests' start. */
export const minutesLater = (minutes: number): { readonly now: Date } => ({
  now: new Date(start.getTime() + minutes * 60_000),
});

/** Opens a case of somebody with a number of their own, under which their replies are found. */
export const reachableIn = async (
  world: World,
  changes: Partial<Patient> = {},
): Promise<{ readonly caseId: string; readonly phone: string }> => {
  people += 1;
  const day = String(1 + (people % 27)).padStart(2, '0');
  const phone = changes.phone ?? `07700 90${String(1000 + people)}`;
  const patient = {
    ...openCaseInput().patient,
    nhsNumber: undefined,
    dateOfBirth: `1951-04-${day}`,
    phone,
    ...changes,
  };
  const caseId = await takenCaseIn(world, { patient });
  await keepSenders({ caseId }, world.as(stream));
  return { caseId, phone };
};

/** Hands in a text, a new one each time unless `providerId` says which. */
export const textIn = (
  world: World,
  from: string,
  changes: Record<string, unknown> = {},
  circumstances: Circumstances = {},
): Promise<ReplyTaken> => {
  sent += 1;
  const input = { channel: 'sms', providerId: `sms-${String(sent)}`, from, words: 'I can come.', ...changes };
  return takeReply(input, world.as(replyTaker, circumstances));
};

/** Gives what answers a reply, as it would be sent. */
export const answersTo = async (
  world: World,
  replyId: string,
  can: { readonly languages?: readonly string[]; readonly neutralSender?: boolean } = {},
  circumstances: Circumstances = {},
): Promise<readonly unknown[]> => {
  const item = await world.table.get({ pk: `REPLY#${replyId}`, sk: '9#0#000001' });
  const ids = await queueNotices(item?.data, world.as(stream));
  const input = { can: { languages: [], neutralSender: false, ...can } };
  const prepared = await Promise.all(
    ids.map((noticeId) => prepareNotice({ noticeId, ...input }, world.as(stream, circumstances))),
  );
  return prepared.map((each) => (each.do === 'send' ? each.addressed : each));
};
