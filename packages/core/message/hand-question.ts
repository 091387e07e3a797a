import { commit, type Context, writeTogether } from '@fingerpost/kernel';
import { casePartition } from '@fingerpost/core/case';
import { isAskedOfPerson, returnedCheckIn } from '@fingerpost/core/follow-up';
import { taskOf } from '@fingerpost/core/work';
import type { About } from './about.ts';
import type { Notice } from './notice.ts';
import { nextNotice, putNotice } from './notice.repository.ts';

/**
 * Gives the question how it goes, which cannot be sent to the person, to a colleague as the task that it
 * is; nobody needs it where it was answered meanwhile. Tells whether there was such a question.
 */
export const handQuestion = async (context: Context, before: Notice, about: About, why: string): Promise<boolean> => {
  const { rows } = await context.table.query(casePartition(about.of.id), { beginsWith: '4#' });
  const questions = rows
    .filter(({ type }) => type === 'task')
    .map(taskOf)
    .filter(({ todo }) => todo === 'ask-how-it-goes' || todo === 'read-check-in');
  if (questions.length === 0) return false;
  const open = questions.find(isAskedOfPerson);
  if (open === undefined) {
    await writeTogether(context, putNotice(nextNotice(before, { state: 'not-needed' }), before));
    return true;
  }
  const change = returnedCheckIn(context, open, { ...about, because: 'check-in', why, noticeId: before.id });
  const after = nextNotice(before, { state: 'task', code: why });
  await commit(context, { ...change, writes: [...change.writes, ...putNotice(after, before)] });
  return true;
};
