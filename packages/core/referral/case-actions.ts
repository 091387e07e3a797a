import { actionNotes, type CaseItems } from '@fingerpost/core/case';
import type { Task } from '@fingerpost/core/work';
import type { CaseAction } from './case-view.ts';

const isAction = ({ todo }: Task): boolean => todo === 'practice-action' || todo === 'action-returned';

/** Lists what a practice was asked to do for a case, in its words, the newest first. */
export const caseActions = ({ tasks, actionItems }: CaseItems): readonly CaseAction[] =>
  tasks
    .filter(isAction)
    .map((task) => {
      const { asked, answer } = actionNotes(actionItems, task.id);
      return {
        taskId: task.id,
        open: task.status === 'open',
        asked: asked?.text ?? '',
        by: asked?.by ?? '',
        at: task.openedAt,
        dueBy: task.todo === 'practice-action' ? task.dueBy : undefined,
        result: task.result ?? (task.todo === 'action-returned' ? task.because : undefined),
        answer: answer?.text,
        doneBy: task.doneBy,
        version: task.version,
      };
    })
    .toSorted((one, other) => other.at.localeCompare(one.at));
