import type { Context } from '@fingerpost/kernel';
import type { CaseItems } from '@fingerpost/core/case';
import type { Directory } from '@fingerpost/core/directory';
import { nameOf } from '@fingerpost/core/patient';
import type { Task } from '@fingerpost/core/work';
import { namedOrganisation, placeOf } from './case-place.ts';
import type { CaseMessage, PracticeCaseView } from './case-view.ts';

const messageOf = ({ id, because, openedAt, messageId, doneBy }: Task): readonly CaseMessage[] => {
  if (messageId === undefined) return [];
  // A task about a closed case names why it was closed.
  const about = because === 'first-attended' ? because : 'closed';
  return [{ messageId, about, taskId: id, sentAt: openedAt, filed: doneBy && { by: doneBy.name, at: doneBy.at } }];
};

/** Makes what a practice sees of a case: not the journey, but where it stands and the messages that came back. */
export const practiceCaseView = (context: Context, directory: Directory, items: CaseItems): PracticeCaseView => ({
  sees: 'standing',
  ...placeOf(context, directory, items.found),
  name: nameOf(items.person),
  reached: items.found.reachedAt !== undefined,
  team: namedOrganisation(directory, items.found.teamId),
  messages: items.tasks.filter(({ todo }) => todo === 'file-message').flatMap(messageOf),
});
