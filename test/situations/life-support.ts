import { EventEnvelope } from '@fingerpost/kernel';
import { casePartition } from '@fingerpost/core/case';
import {
  messagePractice,
  Notice,
  noticeKey,
  type NoticeKind,
  prepareNotice,
  queueNotices,
} from '@fingerpost/core/message';
import { type Task, taskOf } from '@fingerpost/core/work';
import { stream, type World } from '@fingerpost/testkit';

/** The event of a kind that a case or referral has had last. */
export const lastEvent = async (world: World, subject: string, type: string): Promise<EventEnvelope> => {
  const found = (await world.everything())
    .filter((item) => item.type === 'event')
    .map(({ data }) => EventEnvelope.parse(data))
    .findLast((event) => event.subject === subject && event.type === type);
  if (found === undefined) throw new Error(`no ${type}`);
  return found;
};

const noticeOf = async (world: World, noticeId: string): Promise<Notice> =>
  Notice.parse((await world.table.get(noticeKey(noticeId)))?.data);

/** What becomes of the notice of a kind that an event calls for, once the stream has carried it. */
export const fateOfNotice = async (world: World, event: EventEnvelope, kind: NoticeKind, now = new Date(event.at)) => {
  const context = world.as(stream, { now });
  for (const noticeId of await queueNotices(event, context)) {
    if ((await noticeOf(world, noticeId)).kind !== kind) continue;
    const prepared = await prepareNotice({ noticeId }, context);
    const { state, code } = await noticeOf(world, noticeId);
    return { prepared, state, code };
  }
  return undefined;
};

/** Lets the stream write the practice's message about an event. */
export const messageAbout = (world: World, event: EventEnvelope) =>
  messagePractice(event, world.as(stream, { now: new Date(event.at) }));

/** The open tasks of a case, without those about who is who. */
export const openTasks = async (world: World, caseId: string): Promise<readonly Task[]> =>
  (await world.table.query(casePartition(caseId), { beginsWith: '4#' })).rows
    .map(taskOf)
    .filter(({ status, todo }) => status === 'open' && todo !== 'settle-identity');
