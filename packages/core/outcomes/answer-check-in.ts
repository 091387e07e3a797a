import * as z from 'zod';
import {
  CaseId,
  commit,
  type Context,
  makeEvent,
  mayForPerson,
  refuse,
  remember,
  useCase,
  wasHad,
} from '@fingerpost/kernel';
import { memberActor } from '@fingerpost/core/access';
import {
  addNote,
  type Case,
  caseHolder,
  caseRefusals,
  mustBeTeamOfCase,
  readCase,
  scopeOf,
} from '@fingerpost/core/case';
import { readDirectory } from '@fingerpost/core/directory';
import { mayBeInDanger, Told } from '@fingerpost/core/patient';
import {
  changeTask,
  dueAfter,
  dueNextWorkingDay,
  dueSameDay,
  type Task,
  taskKey,
  taskNoteKey,
  taskOf,
  toldTo,
} from '@fingerpost/core/work';
import { type CheckIn, Going, Helped } from './check-in.ts';
import { outcomesEvent } from './outcomes.events.ts';
import { checkInKey } from './outcomes.keys.ts';
import { outcomesRefusals } from './outcomes.refusals.ts';
import { readAllUnder } from './read-beside.ts';

const Answer = z.object({
  caseId: CaseId,
  going: Going.optional(),
  helped: Helped.optional(),
  words: z.string().trim().max(2000).optional(),
  call: z.boolean().default(false),
  told: Told.optional(),
});
type Answer = z.output<typeof Answer>;

/** What is answered: by when somebody reads it, where somebody has to, and whether the words may speak of danger. */
export type CheckInState = {
  readonly caseId: string;
  readonly taskId: string;
  readonly readBy?: string | undefined;
  readonly danger: boolean;
};

const mustBeAllowed = ({ actor }: Context, found: Case): void => {
  if (actor.kind === 'patient' || actor.kind === 'carer') {
    if (!mayForPerson(actor, found.id, 'decide')) throw refuse(caseRefusals.missing);
    return;
  }
  mustBeTeamOfCase(actor, found);
};

const latestQuestion = async (context: Context, caseId: string): Promise<Task | undefined> =>
  (await readAllUnder(context, caseId, '4#'))
    .filter(({ type }) => type === 'task')
    .map(taskOf)
    .filter(({ todo }) => todo === 'ask-how-it-goes' || todo === 'read-check-in')
    .toSorted((one, other) => one.openedAt.localeCompare(other.openedAt))
    .at(-1);

/** Somebody reads it today where it may be grave, tomorrow where they ask for a call or it goes badly, else in the policy's days. */
const readBy = (context: Context, { going, call }: Answer, danger: boolean, days: number): string => {
  if (danger) return dueSameDay(context.now);
  return call || going === 'badly' ? dueNextWorkingDay(context.now) : dueAfter(context.now, days);
};

/** Their team reads what they answered themselves; what a colleague was told, that colleague has heard. */
const answered = (context: Context, task: Task, of: Case, dueBy: string): Task => {
  const at = context.now.toISOString();
  const version = task.version + 1;
  const next = { ...task, lookAt: undefined, watch: version, version, changedAt: at };
  const recent = remember(context, task.recent);
  if (context.actor.kind === 'staff') {
    const { memberId, name } = memberActor(context.actor);
    const doneBy = { memberId, name, at };
    return { ...next, recent, status: 'done', holder: undefined, dueBy: undefined, doneBy, result: 'done' };
  }
  const holder = caseHolder(of);
  return { ...next, recent, todo: 'read-check-in', because: 'answered-online', holder, dueBy };
};

const stateOf = (task: Task, danger: boolean): CheckInState => ({
  caseId: task.caseId,
  taskId: task.id,
  readBy: task.dueBy,
  danger,
});

/**
 * Answers the question how it is going: by the person or a carer who may decide, whose team then reads it by a date, or
 * written down by a colleague who was told. An unanswered question can be answered whoever holds it.
 * Refuses: case.missing, outcomes.no-check-in, told.missing, told.on, idempotency.reused.
 */
export const answerCheckIn = useCase({
  input: Answer,
  allow: ['patient', 'carer', 'link-worker', 'team-lead'],
  run: async (input, context): Promise<CheckInState> => {
    const { caseId, going, helped, call, words = '' } = input;
    const found = await readCase(context, caseId);
    mustBeAllowed(context, found);
    const told = toldTo(context, input.told);
    const before = await latestQuestion(context, caseId);
    const danger = mayBeInDanger(words);
    if (before !== undefined && wasHad(context, before.recent)) return stateOf(before, danger);
    if (before?.status !== 'open' || before.todo !== 'ask-how-it-goes') throw refuse(outcomesRefusals.noCheckIn);
    const policy = (await readDirectory(context)).policyOf(found.commissionerId);
    const after = answered(context, before, found, readBy(context, input, danger, policy.answerWithin));
    const { actor } = context;
    const by = actor.kind === 'staff' ? { by: { memberId: actor.memberId, name: actor.name } } : {};
    const noted = words !== '';
    const carer = actor.kind === 'carer' ? ({ carer: true } as const) : {};
    // Words may be about anything; the choices are about no need.
    const open = noted ? {} : ({ carersMayRead: true } as const);
    const kept: CheckIn = { going, helped, call, noted, at: context.now.toISOString(), told, ...by, ...carer, ...open };
    await commit(context, {
      head: taskKey(before.id),
      event: makeEvent(context, {
        ...outcomesEvent('CheckInAnswered', { going, helped, call, noted, told }),
        subject: before.id,
        version: after.version,
        scope: scopeOf(found),
        watch: { watch: after.version },
      }),
      writes: [
        changeTask(after),
        {
          kind: 'put',
          expect: 'new',
          item: { ...checkInKey(before.id), type: 'check-in', version: 1, data: kept },
        },
        ...(noted ? [addNote(context, taskNoteKey(before.id), words)] : []),
      ],
    });
    return stateOf(after, danger);
  },
});
