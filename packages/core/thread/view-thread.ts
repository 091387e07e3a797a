import * as z from 'zod';
import {
  type Context,
  openCursor,
  type Page,
  sealCursor,
  useCase,
  type Write,
  writeTogether,
  Raced,
} from '@fingerpost/kernel';
import { recordView } from '@fingerpost/core/access';
import { type Directory, isRestricted, readDirectory } from '@fingerpost/core/directory';
import { mayCarersRead, readCaseItems, readWithPerson, whyLooked } from '@fingerpost/core/case';
import { nameOf } from '@fingerpost/core/patient';
import { hasRestrictedNeed } from '@fingerpost/core/referral';
import { changeTask, dayOf } from '@fingerpost/core/work';
import { readWaiting } from './answering.ts';
import { nothingNewTo } from './new-to.ts';
import { recipientsFor, sideIn } from './sides.ts';
import { Read, type Side, type Thread, ThreadId, ThreadMessage } from './thread.ts';
import { caseOfThread, messagesOf } from './thread-id.ts';
import { readKey, threadPartition } from './thread.keys.ts';
import { type InThread, readInThread } from './thread.repository.ts';

/** A page of the messages of a thread, newest first, as one side sees them. */
export type ThreadView = Page<ThreadMessage> & {
  readonly threadId: string;
  readonly caseId: string;
  readonly side: Side;
  readonly isClosed: boolean;
  /** How the person is called; their team and the service know it already. */
  readonly person: string;
  readonly team: { readonly name: string; readonly phone?: string | undefined };
  readonly worker?: string | undefined;
  /** The service, where the reader may know which. */
  readonly service?: string | undefined;
  /** Whom the reader can write to now. */
  readonly mayWriteTo: readonly Side[];
  readonly toAnswer: Thread['toAnswer'];
  readonly provider: Thread['provider'];
  /** What each side has read, when, and who. */
  readonly reads: Readonly<Partial<Record<Side, Read>>>;
  /** Working days within which a message is answered. */
  readonly answerWithin: number;
  readonly version: number;
};

const pageSize = 20;
const sides: readonly Side[] = ['person', 'team', 'provider'];

/** Whose eyes it is for: a carer reads only what carers wrote, or may read, where the person's own words may be about a restricted need. */
type Reader = { readonly side: Side; readonly onlyForCarers: boolean };

const isFor = ({ side, onlyForCarers }: Reader, message: ThreadMessage): boolean => {
  const { from, to, byCarer } = message;
  if (onlyForCarers && byCarer !== true && !mayCarersRead(message, true)) return false;
  return side === 'team' || from === side || to.includes(side);
};

const readerIn = async (
  context: Context,
  side: Side,
  { of, referral }: InThread,
  directory: Directory,
): Promise<Reader> => {
  if (context.actor.kind !== 'carer' || referral !== undefined) return { side, onlyForCarers: false };
  const { rest } = await readCaseItems(context, of.id);
  return { side, onlyForCarers: hasRestrictedNeed(of, rest, directory.policyOf(of.commissionerId)) };
};

type Rows = { readonly messages: readonly ThreadMessage[]; readonly after?: Record<string, string> };

/** Reads on until a page is full, so that its length tells nothing of what is not for the reader. */
const readMessages = async (
  context: Context,
  threadId: string,
  reader: Reader,
  from: Record<string, string> | undefined,
): Promise<Rows> => {
  const messages: ThreadMessage[] = [];
  let after = from;
  do {
    const page = await context.table.query(threadPartition(caseOfThread(threadId)), {
      beginsWith: messagesOf(threadId),
      newestFirst: true,
      limit: pageSize - messages.length,
      ...(after === undefined ? {} : { after }),
    });
    messages.push(...page.rows.map(({ data }) => ThreadMessage.parse(data)).filter((each) => isFor(reader, each)));
    after = page.after;
  } while (after !== undefined && messages.length < pageSize);
  return { messages, ...(after === undefined ? {} : { after }) };
};

const readerOf = ({ actor }: Context): string => (actor.kind === 'staff' ? actor.name : actor.kind);

const readsOf = async (context: Context, threadId: string): Promise<ThreadView['reads']> => {
  const items = await context.table.getMany(sides.map((side) => readKey(threadId, side)));
  return Object.fromEntries(
    sides.flatMap((side) => {
      const item = items.find(({ sk }) => sk === readKey(threadId, side).sk);
      return item === undefined ? [] : [[side, Read.parse(item.data)]];
    }),
  );
};

/** The task of the side to answer, whose messages are not new any more. */
const taskRead = async (context: Context, { thread }: InThread, side: Side): Promise<readonly Write[]> => {
  if (side === 'person' || thread.toAnswer[side] === undefined) return [];
  const task = (await readWaiting(context, thread))[side];
  if (task?.newMessages === undefined) return [];
  return [changeTask({ ...task, newMessages: undefined, version: task.version + 1 })];
};

/**
 * Keeps that a side has read up to its newest message, so that none is new to it; where somebody of that side was
 * first, or another message came meanwhile, what they wrote stands.
 */
const markRead = async (
  context: Context,
  at: InThread,
  side: Side,
  upTo: string,
  before: Read | undefined,
): Promise<void> => {
  const { threadId } = at.fresh;
  if (before !== undefined && before.upTo >= upTo && at.fresh[side] === 0) return;
  const version = (before?.version ?? 0) + 1;
  const data: Read = { upTo, at: context.now.toISOString(), by: readerOf(context), version };
  const item = { ...readKey(threadId, side), type: 'thread-read', version, data };
  const task = await taskRead(context, at, side);
  try {
    await writeTogether(context, [
      { kind: 'put', item, expect: before?.version ?? 'new' },
      ...nothingNewTo(at.fresh, side),
      ...task,
    ]);
  } catch (error) {
    if (!(error instanceof Raced)) throw error;
  }
};

/** The person's page may be read over their shoulder: a service for a restricted need is not named there. */
const serviceFor = (side: Side, { referral }: InThread, directory: Directory): string | undefined => {
  if (referral === undefined) return undefined;
  const { restrictedNeeds } = directory.policyOf(referral.commissionerId);
  const isUnnamed = side === 'person' && referral.needs.some((need) => isRestricted(need, restrictedNeeds));
  return isUnnamed ? undefined : (directory.service(referral.serviceId)?.name ?? directory.nameOf(referral.providerId));
};

/**
 * Shows the messages about a case or a referral, newest first, 20 at a time, records that the caller
 * looked, and on the first page that their side has read them. A service sees only what was written to it
 * or by it; a carer, where the person has a restricted need, only what carers wrote or may read. Refuses: thread.missing, page.cursor.
 */
export const viewThread = useCase({
  input: z.object({ threadId: ThreadId, cursor: z.string().optional() }),
  allow: ['patient', 'carer', 'link-worker', 'team-lead', 'provider'],
  run: async ({ threadId, cursor }, context): Promise<ThreadView> => {
    const at = await readInThread(context, threadId);
    const directory = await readDirectory(context);
    const side = sideIn(context.actor, at, { directory, now: context.now });
    const { thread, of, referral } = at;
    const reader = await readerIn(context, side, at, directory);
    const list = `thread/${threadId}`;
    const from = openCursor(context, list, cursor);
    const why = whyLooked(context.actor, of, directory, dayOf(context.now));
    await recordView(context, of.id, { ...(referral === undefined ? {} : { referralId: referral.id }), ...why });
    const [{ messages, after }, reads, { person }] = await Promise.all([
      readMessages(context, threadId, reader, from),
      readsOf(context, threadId),
      readWithPerson(context, of.id),
    ]);
    const newest = cursor === undefined && !reader.onlyForCarers ? messages[0] : undefined;
    if (newest !== undefined) await markRead(context, at, side, newest.at, reads[side]);
    return {
      threadId,
      caseId: of.id,
      side,
      isClosed: of.status === 'closed',
      person: side === 'person' ? (person.preferredName ?? person.name.given) : nameOf(person),
      team: { name: directory.nameOf(of.teamId), phone: directory.organisation(of.teamId)?.phone },
      worker: of.workerId === undefined ? undefined : directory.member(of.workerId)?.name,
      service: serviceFor(side, at, directory),
      mayWriteTo: of.status === 'closed' ? [] : recipientsFor(side, at),
      toAnswer: thread.toAnswer,
      provider: thread.provider,
      reads,
      answerWithin: directory.policyOf(of.commissionerId).answerMessage,
      version: thread.version,
      items: messages,
      ...(after === undefined ? {} : { next: sealCursor(context, list, after) }),
    };
  },
});
