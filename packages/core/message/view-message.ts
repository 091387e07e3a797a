import * as z from 'zod';
import {
  type Actor,
  CaseId,
  isKeptFrom,
  organisationOf,
  referenceOf,
  refuse,
  splitIdWithin,
  useCase,
} from '@fingerpost/kernel';
import { recordView } from '@fingerpost/core/access';
import { caseNoteKey, noteOf, requestedActionsKey } from '@fingerpost/core/case';
import { readDirectory } from '@fingerpost/core/directory';
import { nameOf, Person, personKey } from '@fingerpost/core/patient';
import { taskKey, taskOf } from '@fingerpost/core/work';
import { messageKey } from './message.keys.ts';
import { messageRefusals } from './message.refusals.ts';
import { Message, MessageId } from './message.ts';

/** A message with the person it is about, for printing and filing. */
export type MessageView = Omit<Message, 'noted'> & {
  readonly reference: string;
  readonly practice: string;
  readonly team: { readonly name: string; readonly phone?: string | undefined };
  readonly person: { readonly name: string; readonly dateOfBirth: string; readonly nhsNumber?: string | undefined };
  readonly note?: string | undefined;
  readonly requestedActions?: string | undefined;
  readonly dueBy?: string | undefined;
  readonly filed?: { readonly by?: string | undefined; readonly at: string } | undefined;
};

const mayRead = (actor: Actor, caseId: string, { practiceId, teamId }: Message): boolean => {
  const own = organisationOf(actor);
  return (
    actor.kind === 'staff' && !isKeptFrom(actor, caseId) && own === (actor.role === 'referrer' ? practiceId : teamId)
  );
};

/** Shows a message to the practice it is for and to the team that wrote it, and records who looked. Refuses: message.missing. */
export const viewMessage = useCase({
  input: z.object({ caseId: CaseId, messageId: MessageId }),
  allow: ['referrer', 'link-worker', 'team-lead'],
  run: async ({ caseId, messageId }, context): Promise<MessageView> => {
    const item =
      splitIdWithin(messageId).caseId === caseId ? await context.table.get(messageKey(messageId)) : undefined;
    const found = item === undefined ? undefined : Message.parse(item.data);
    if (found === undefined || !mayRead(context.actor, caseId, found)) throw refuse(messageRefusals.missing);
    await recordView(context, caseId);
    const { noted, ...message } = found;
    const noteKeys = noted === undefined ? [] : [caseNoteKey(caseId, noted), requestedActionsKey(caseId, noted)];
    const items = await context.table.getMany([personKey(caseId), taskKey(message.taskId), ...noteKeys]);
    const details = items.find(({ type }) => type === 'person');
    const taskItem = items.find(({ type }) => type === 'task');
    if (details === undefined || taskItem === undefined) throw refuse(messageRefusals.missing);
    const person = Person.parse(details.data);
    const task = taskOf(taskItem);
    const [note, requestedActions] = noteKeys.map(({ sk }) => items.find((each) => each.sk === sk));
    const directory = await readDirectory(context);
    return {
      ...message,
      reference: referenceOf(caseId),
      practice: directory.nameOf(message.practiceId),
      team: { name: directory.nameOf(message.teamId), phone: directory.organisation(message.teamId)?.phone },
      person: { name: nameOf(person), dateOfBirth: person.dateOfBirth, nhsNumber: person.nhsNumber },
      note: note === undefined ? undefined : noteOf(note).text,
      requestedActions: requestedActions === undefined ? undefined : noteOf(requestedActions).text,
      dueBy: task.dueBy,
      filed: task.status === 'done' ? { by: task.doneBy?.name, at: task.doneBy?.at ?? task.changedAt } : undefined,
    };
  },
});
