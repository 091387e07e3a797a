import { commit, type Context, makeEvent, splitIdWithin } from '@fingerpost/kernel';
import { caseEvent, caseKey, caseOf, returnedAction } from '@fingerpost/core/case';
import { readDirectory } from '@fingerpost/core/directory';
import { changeTask, taskKey, taskOf } from '@fingerpost/core/work';
import { isAskedOfPerson, returnedCheckIn } from './check-in.ts';
import { type FollowUp, isDue } from './follow-up.ts';

/**
 * Gives back to the link worker what a practice was asked to do, or a person was asked of themselves, and
 * has not been answered by its date, once; both may still answer.
 */
export const returnAction = async (context: Context, { id, watch }: FollowUp): Promise<boolean> => {
  const items = await context.table.getMany([taskKey(id), caseKey(splitIdWithin(id).caseId)]);
  const [head, of] = ['task', 'case'].map((type) => items.find((item) => item.type === type));
  if (head === undefined || of === undefined) return false;
  const before = taskOf(head);
  if (before.status !== 'open' || !isDue({ watch: before.watch ?? 0, lookAt: before.lookAt }, watch, context.now))
    return false;
  const place = { of: caseOf(of), directory: await readDirectory(context) };
  if (isAskedOfPerson(before)) {
    await commit(context, returnedCheckIn(context, before, { ...place, because: 'person-silent' }));
    return true;
  }
  const because = 'practice-silent';
  const after = returnedAction(context, before, { ...place, because });
  const event = makeEvent(context, {
    ...caseEvent('ActionReturned', { because, dueBy: after.dueBy }),
    subject: id,
    version: after.version,
    scope: before.scope,
    watch: { watch: after.version },
  });
  await commit(context, { head: taskKey(id), event, writes: [changeTask(after)] });
  return true;
};
