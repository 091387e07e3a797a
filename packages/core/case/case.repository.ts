import type * as z from 'zod';
import {
  type Change,
  type Context,
  type Item,
  makeEvent,
  mustMatch,
  refuse,
  remember,
  type Write,
} from '@fingerpost/kernel';
import type { Policy } from '@fingerpost/core/directory';
import { headItem, headOf } from '@fingerpost/core/work';
import { Case, scopeOf } from './case.ts';
import { caseKey } from './case.keys.ts';
import { caseRefusals } from './case.refusals.ts';
import { nextCaseLook } from './next-look.ts';

/** Parses a stored case. Where nothing else is kept, messages go to the practice that referred. */
export const caseOf = (item: Item): Case => {
  const found = Case.parse(headOf(item));
  return { ...found, registeredPracticeId: found.registeredPracticeId ?? found.practiceId };
};

const stored = (state: Case): z.input<typeof Case> => ({
  ...state,
  attempts: state.attempts.length === 0 ? undefined : state.attempts,
  registeredPracticeId: state.registeredPracticeId === state.practiceId ? undefined : state.registeredPracticeId,
});

/** Reads a case. Refuses: case.missing. */
export const readCase = async (context: Pick<Context, 'table'>, caseId: string): Promise<Case> => {
  const item = await context.table.get(caseKey(caseId));
  if (item === undefined) throw refuse(caseRefusals.missing);
  return caseOf(item);
};

/** The item of a case: its practice finds it as sender, its team as receiver. */
const caseItem = (state: Case): Item =>
  headItem({
    key: caseKey(state.id),
    type: 'case',
    state: stored(state),
    sender: state.source === 'practice' ? state.practiceId : undefined,
    receiver: state.teamId,
  });

/** Makes the next version of a case: time, the request it answers, and when the workflow looks again. */
export const nextVersion = (context: Context, before: Case, changes: Partial<Case>, policy: Policy): Case => {
  mustMatch(context, before.version);
  const version = before.version + 1;
  const changed: Case = {
    ...before,
    ...changes,
    changedAt: context.now.toISOString(),
    version,
    recent: remember(context, before.recent),
  };
  const look = nextCaseLook(changed, policy);
  return look?.lookAt === before.lookAt ? changed : { ...changed, lookAt: look?.lookAt, watch: version };
};

/** Makes the change that takes a case to its next version with the event that explains it and any other writes. */
export const caseChange = (
  context: Context,
  after: Case,
  event: { readonly type: string; readonly data: Record<string, unknown> },
  writes: readonly Write[] = [],
): Change => {
  const envelope = makeEvent(context, {
    ...event,
    subject: after.id,
    version: after.version,
    scope: scopeOf(after),
    watch: after.watch === after.version ? { lookAt: after.lookAt, watch: after.watch } : undefined,
  });
  return {
    head: caseKey(after.id),
    event: envelope,
    writes: [
      { kind: 'put', item: caseItem(after), expect: after.version === 1 ? 'new' : after.version - 1 },
      ...writes,
    ],
  };
};
