import { type Context, organisationOf } from '@fingerpost/kernel';
import type { CaseItems } from '@fingerpost/core/case';
import type { Directory } from '@fingerpost/core/directory';
import { nameOf } from '@fingerpost/core/patient';
import type { Task } from '@fingerpost/core/work';
import { caseActions } from './case-actions.ts';
import { namedOrganisation, placeOf } from './case-place.ts';
import type { CaseMessage, CasePlace, PracticeCaseView } from './case-view.ts';

const messageOf = ({ id, because, openedAt, messageId, doneBy }: Task): readonly CaseMessage[] => {
  if (messageId === undefined) return [];
  // A task about a closed case names why it was closed.
  const about = because === 'first-attended' ? because : 'closed';
  return [{ messageId, about, taskId: id, sentAt: openedAt, filed: doneBy && { by: doneBy.name, at: doneBy.at } }];
};

const isTheirs = (context: Context, { practiceId }: Pick<Task, 'practiceId'>): boolean =>
  practiceId === organisationOf(context.actor);

/** What stays where the person does not want the practice to hear: that it was received, and whether it is closed. */
const receivedOnly = (place: CasePlace): CasePlace => ({
  ...place,
  status: place.status === 'closed' ? 'closed' : 'waiting',
  needs: [],
  holder: undefined,
  dueBy: undefined,
  overdue: false,
  closure: undefined,
});

/** That it was asked is the practice's own; what came of it is not told where the person wants nothing told. */
const takenBackIn = ({ found, tasks }: CaseItems): PracticeCaseView['takenBack'] => {
  const task = tasks.findLast(({ todo }) => todo === 'taken-back');
  if (task === undefined) return undefined;
  if (found.noFeedback === true) return { at: task.openedAt, done: false };
  return { at: task.openedAt, dueBy: task.dueBy, done: task.status === 'done' };
};

const mayTakeBack = ({ actor }: Context, { found, tasks }: CaseItems): boolean =>
  found.status !== 'closed' &&
  found.source === 'practice' &&
  organisationOf(actor) === found.practiceId &&
  !tasks.some(({ todo, status }) => todo === 'taken-back' && status === 'open');

/** Makes what a practice sees of a case: not the journey, but where it stands, what came back and what it is asked to do. */
export const practiceCaseView = (context: Context, directory: Directory, items: CaseItems): PracticeCaseView => {
  const { found, tasks } = items;
  const keptBack = found.noFeedback === true;
  const place = placeOf(context, directory, found);
  const own = { ...items, tasks: keptBack ? [] : tasks.filter((task) => isTheirs(context, task)) };
  return {
    sees: 'standing',
    ...(keptBack ? receivedOnly(place) : place),
    keptBack,
    name: nameOf(items.person),
    reached: !keptBack && found.reachedAt !== undefined,
    team: namedOrganisation(directory, found.teamId),
    messages: own.tasks.filter(({ todo }) => todo === 'file-message').flatMap(messageOf),
    actions: caseActions(own),
    mayTakeBack: mayTakeBack(context, items),
    takenBack: takenBackIn(items),
  };
};
