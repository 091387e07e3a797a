import * as z from 'zod';
import {
  CaseId,
  commit,
  type Context,
  idCharacters,
  idWithin,
  organisationOf,
  refuse,
  useCase,
} from '@fingerpost/kernel';
import { readDirectory } from '@fingerpost/core/directory';
import {
  addTask,
  dayOf,
  dueAfter,
  heldByMember,
  heldByOrganisation,
  type Task,
  taskNoteKey,
} from '@fingerpost/core/work';
import { isPracticeOfCase } from './case-access.ts';
import { type Case, type ClosureReason, scopeOf, TakingBackReason } from './case.ts';
import { caseNoteKey, openReferralsKey } from './case.keys.ts';
import { caseEvent } from './case.events.ts';
import { caseRefusals } from './case.refusals.ts';
import { caseChange, nextVersion } from './case.repository.ts';
import { type CaseState, caseState } from './case-state.ts';
import { checkCaseStep } from './check-step.ts';
import { closing, noLongerLike, noLongerOpen } from './closing.ts';
import { readOpenTasks } from './following-lists.ts';
import { addNote } from './note.ts';
import { readWithPerson } from './read-with-person.ts';

/** Where a case stands after its practice asked for it back; `closed` where nobody had begun. */
export type TakenBackState = CaseState & { readonly closed: boolean };

const closureOf = {
  'sent-in-error': 'in-error',
  duplicate: 'duplicate',
  'changed-mind': 'person-declined',
  'dealt-with': 'sent-back-not-suitable',
} as const satisfies Record<TakingBackReason, ClosureReason>;

const workingDaysToAgree = 2;

/** A practice where the person is only registered sees the case, but did not refer them. */
const mustBeReferring = ({ actor, now }: Context, found: Case): void => {
  if (!isPracticeOfCase(actor, found, dayOf(now))) throw refuse(caseRefusals.missing);
  if (found.source !== 'practice' || organisationOf(actor) !== found.practiceId) throw refuse(caseRefusals.takingBack);
};

const agreeTask = (context: Context, found: Case, because: TakingBackReason, isNoted: boolean): Task => ({
  id: idWithin('tsk', found.id, idCharacters(context, 16)),
  status: 'open',
  todo: 'taken-back',
  name: found.name,
  needs: found.needs,
  urgency: found.urgency,
  practiceId: found.practiceId,
  teamId: found.teamId,
  workerId: found.workerId,
  holder: found.workerId === undefined ? heldByOrganisation(found.teamId) : heldByMember(found.workerId),
  dueBy: dueAfter(context.now, workingDaysToAgree),
  openedAt: context.now.toISOString(),
  changedAt: context.now.toISOString(),
  version: 1,
  caseId: found.id,
  scope: scopeOf(found),
  because,
  ...(isNoted ? { note: 1 } : {}),
  recent: [],
});

/**
 * Takes a practice's referral back until it is closed. One that nobody has begun closes, and the team
 * sees why; one that a worker has begun stays open, and the worker agrees it with the person within 2
 * working days. Refuses: case.missing, case.step, case.taking-back, case.taken-back,
 * idempotency.reused.
 */
export const takeBackCase = useCase({
  input: z.object({ caseId: CaseId, reason: TakingBackReason, note: z.string().trim().max(2000).default('') }),
  allow: ['referrer'],
  run: async ({ caseId, reason, note }, context): Promise<TakenBackState> => {
    const { before, person, openReferrals } = await readWithPerson(context, caseId);
    mustBeReferring(context, before);
    const isBegun = before.status !== 'waiting' || openReferrals > 0;
    const step = isBegun ? 'ask-to-take-back' : 'take-back';
    if ((await checkCaseStep(context, before, step)) === 'repeat')
      return { ...caseState(before), closed: before.status === 'closed' };
    const policy = (await readDirectory(context)).policyOf(before.commissionerId);
    const open = await readOpenTasks(context, caseId);
    if (isBegun && open.some(({ todo }) => todo === 'taken-back')) throw refuse(caseRefusals.takenBack);

    if (isBegun) {
      const after = nextVersion(context, before, {}, policy);
      const task = agreeTask(context, before, reason, note !== '');
      const event = caseEvent('CaseTakenBack', { reason, taskId: task.id });
      const words = note === '' ? [] : [addNote(context, taskNoteKey(task.id), note)];
      await commit(context, caseChange(context, after, event, [addTask(task), ...words]));
      return { ...caseState(after), closed: false };
    }
    const isNoted = note !== '';
    const closed = closing(context, closureOf[reason], isNoted);
    const closure = closed.closure === undefined ? undefined : { ...closed.closure, takenBack: true as const };
    const after = nextVersion(context, before, { ...closed, closure }, policy);
    const event = caseEvent('CaseClosed', {
      reason: closureOf[reason],
      note: isNoted ? after.version : undefined,
      letRun: [],
      reached: before.reachedAt !== undefined,
      takenBack: reason,
    });
    await commit(
      context,
      caseChange(context, after, event, [
        { kind: 'settle', key: openReferralsKey(caseId), at: 0 },
        ...(isNoted ? [addNote(context, caseNoteKey(caseId, after.version), note)] : []),
        ...(await noLongerOpen(context, caseId, person)),
        ...(await noLongerLike(context, before, person, closureOf[reason])),
      ]),
    );
    return { ...caseState(after), closed: true };
  },
});
