import type { Context, IndexRow } from '@fingerpost/kernel';
import { caseOf } from '@fingerpost/core/case';
import { dayOf } from '@fingerpost/core/work';
import { referralOf } from '@fingerpost/core/referral';
import type { Workflow } from '../wiring/workflow.ts';

const ended = new Set(['FAILED', 'TIMED_OUT', 'ABORTED']);
const patience = 60 * 60_000;

/** What one reconciliation did: how many deadlines it saw, and how many follow-ups had ended without looking. */
export type Reconciled = { readonly seen: number; readonly restarted: number };

const restart = async (
  workflow: Workflow,
  name: string,
  input: { id: string; watch: number; lookAt: string },
  now: Date,
): Promise<boolean> => {
  if (Date.parse(input.lookAt) > now.getTime() - patience) return false;
  const status = await workflow.status(name);
  if (status === undefined || !ended.has(status)) return false;
  await workflow.start(`${name}-r${dayOf(now).replaceAll('-', '')}`, input);
  return true;
};

const deadlineOf = async (context: Context, row: IndexRow) => {
  const item = await context.table.get(row);
  if (item === undefined || item.type === 'task') return undefined;
  const { id, watch, lookAt } = item.type === 'case' ? caseOf(item) : referralOf(item);
  return lookAt === undefined ? undefined : { id, watch, lookAt };
};

/**
 * Goes through everything that anybody holds and starts each follow-up that is missing; one that
 * failed while its deadline still counts is started again, once a day, under another name.
 */
export const reconcileFollowUps = async (context: Context, workflow: Workflow): Promise<Reconciled> => {
  let seen = 0;
  let restarted = 0;
  let after: Record<string, string> | undefined;
  do {
    const page = await context.table.scanHeld(after);
    for (const row of page.rows.filter(({ type }) => type !== 'task')) {
      const input = await deadlineOf(context, row);
      if (input === undefined) continue;
      seen += 1;
      const name = `${input.id}-${String(input.watch)}`;
      await workflow.start(name, input);
      if (await restart(workflow, name, input, context.now)) restarted += 1;
    }
    after = page.after;
  } while (after !== undefined);
  return { seen, restarted };
};
