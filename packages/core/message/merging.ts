import { type Change, commit, type Context, eventItem, makeEvent } from '@fingerpost/kernel';
import { type Case, caseChange, caseEvent, caseKey, caseOf, nextVersion } from '@fingerpost/core/case';
import type { Directory } from '@fingerpost/core/directory';
import {
  changeTask,
  dayOf,
  type Entry,
  heldByAdministrators,
  heldByLeads,
  heldByMember,
  heldByOrganisation,
  readHeldBy,
  readTask,
  type Task,
  taskKey,
} from '@fingerpost/core/work';
import { messageKey } from './message.keys.ts';
import { Message } from './message.ts';

/** Which practice goes into which. */
export type Merge = { readonly from: string; readonly to: string };

const atOnce = 100;

/** Finds the open cases that messages of one practice are about: of its team, and all that it referred. */
const candidates = async (context: Context, directory: Directory, from: string): Promise<readonly string[]> => {
  const practice = directory.organisation(from);
  const teamId = practice?.kind === 'practice' ? practice.teamId : undefined;
  const holders =
    teamId === undefined
      ? []
      : [
          heldByOrganisation(teamId),
          heldByLeads(teamId),
          heldByAdministrators,
          ...directory.membersOf(teamId).map(({ memberId }) => heldByMember(memberId)),
        ];
  const held: Entry[] = (await Promise.all(holders.map((holder) => readHeldBy(context, holder)))).flat();
  const found = new Set(held.map(({ id }) => id).filter((id) => id.startsWith('cas_')));
  let after: Record<string, string> | undefined;
  do {
    const page = await context.table.queryIndex('bySender', from, after === undefined ? {} : { after });
    for (const row of page.rows) if (row.holder !== undefined) found.add(row.pk.slice('CASE#'.length));
    after = page.after;
  } while (after !== undefined);
  return [...found];
};

const isOf = ({ registeredPracticeId, nextPractice }: Case, from: string): boolean =>
  registeredPracticeId === from || nextPractice?.practiceId === from;

/** Reads the open cases whose messages would go to a practice, today or from a day to come. */
export const casesRegisteredAt = async (
  context: Context,
  directory: Directory,
  from: string,
): Promise<readonly Case[]> => {
  const ids = await candidates(context, directory, from);
  const cases: Case[] = [];
  for (let at = 0; at < ids.length; at += atOnce)
    cases.push(...(await context.table.getMany(ids.slice(at, at + atOnce).map(caseKey))).map(caseOf));
  return cases.filter((found) => found.status !== 'closed' && isOf(found, from));
};

/** Sends what is still to be said about an open case to the practice that takes over; the one that referred stays as it was. */
export const registerAt = async (context: Context, before: Case, { from, to }: Merge, directory: Directory) => {
  const { registeredPracticeId, nextPractice } = before;
  const after = nextVersion(
    context,
    before,
    {
      registeredPracticeId: registeredPracticeId === from ? to : registeredPracticeId,
      nextPractice: nextPractice?.practiceId === from ? { practiceId: to, from: nextPractice.from } : nextPractice,
    },
    directory.policyOf(before.commissionerId),
  );
  const data = { practiceId: to, former: from, from: dayOf(context.now) };
  await commit(context, caseChange(context, after, caseEvent('RegisteredPracticeChanged', data)));
};

const messageChange = async (context: Context, task: Task, { from, to }: Merge): Promise<Change | undefined> => {
  if (task.messageId === undefined) return undefined;
  const head = messageKey(task.messageId);
  const item = await context.table.get(head);
  if (item === undefined) return undefined;
  const version = item.version + 1;
  return {
    head,
    event: makeEvent(context, {
      type: 'MessageMoved',
      subject: task.messageId,
      version,
      scope: task.scope,
      data: { from, to },
    }),
    writes: [
      {
        kind: 'put',
        expect: item.version,
        item: { ...item, version, data: { ...Message.parse(item.data), practiceId: to } },
      },
    ],
  };
};

/** Moves one task of a practice, and the message it asks to file, to the practice that takes over; its date stays. */
export const moveToPractice = async (context: Context, taskId: string, merge: Merge): Promise<void> => {
  const task = await readTask(context, taskId);
  if (task?.status !== 'open' || task.holder?.id !== merge.from) return;
  const message = await messageChange(context, task, merge);
  const after: Task = {
    ...task,
    practiceId: task.practiceId === merge.from ? merge.to : task.practiceId,
    holder: heldByOrganisation(merge.to),
    changedAt: context.now.toISOString(),
    version: task.version + 1,
  };
  await commit(context, {
    head: taskKey(taskId),
    event: makeEvent(context, {
      type: 'TaskMoved',
      subject: taskId,
      version: after.version,
      scope: task.scope,
      data: { todo: task.todo, ...merge },
    }),
    writes: [
      changeTask(after),
      ...(message === undefined
        ? []
        : [...message.writes, { kind: 'put', expect: 'new', item: eventItem(message.head, message.event) } as const]),
    ],
  });
};
