import type { Context } from '@fingerpost/kernel';
import { type Case, caseHolder, taskOnCase } from '@fingerpost/core/case';
import { dueAfter, type Task } from '@fingerpost/core/work';

/** By how many working days somebody asks a new carer whether they would like help for themselves. */
const asksWithin = 5;

/** Makes the task to ask a carer who may act from now on what would help themselves. */
export const toAskNeeds = (context: Context, of: Case): Task =>
  taskOnCase(context, of, {
    todo: 'carer-needs',
    because: 'carer-added',
    holder: caseHolder(of),
    dueBy: dueAfter(context.now, asksWithin),
  });
