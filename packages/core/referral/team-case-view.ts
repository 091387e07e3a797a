import type { Context } from '@fingerpost/kernel';
import type { CaseItems } from '@fingerpost/core/case';
import type { Directory } from '@fingerpost/core/directory';
import { stillToAsk } from '@fingerpost/core/patient';
import { type Task, workRowOf } from '@fingerpost/core/work';
import { namedOrganisation, placeOf } from './case-place.ts';
import type { CaseReferral, CaseTask, TeamCaseView } from './case-view.ts';
import type { Referral } from './referral.ts';
import { type NoteAt, notesIn } from './referral-note.ts';
import { referralOf } from './referral.repository.ts';
import { isFinished } from './steps.ts';

/** What was said when the task arose: of another need, that need and not how the referral went. */
const saidIn = (notes: readonly NoteAt[], task: Task): string | undefined => {
  const note = notes.find(({ version }) => version === task.note);
  return task.todo === 'also-needs' ? note?.alsoNeeds : note?.text;
};

type Parts = {
  readonly context: Context;
  readonly directory: Directory;
  readonly items: CaseItems;
  readonly referrals: readonly Referral[];
};

const notesOf = ({ items }: Parts, referralId: string): readonly NoteAt[] =>
  notesIn(items.rest.filter(({ sk }) => sk.startsWith(`2#${referralId.slice(-16)}#note#`)));

const asCaseWorker = (found: Referral, { items }: Parts): Referral => ({
  ...found,
  workerId: items.found.workerId ?? found.workerId,
});

const referralLine = (parts: Parts, found: Referral): CaseReferral => {
  const row = workRowOf(parts.context, parts.directory, asCaseWorker(found, parts));
  return {
    ...row,
    isOpen: !isFinished(found.status),
    mode: found.mode,
    sentAt: found.sentAt,
    acceptedAt: found.acceptedAt,
    startBy: found.startBy,
    startedAt: found.startedAt,
    finishedAt: found.finishedAt,
    lastAttendance: found.lastAttendance,
    reason: found.reason,
    outcome: found.outcome,
    letRun: found.letRun,
    retryOf: found.retryOf,
    notes: row.needs.includes('restricted') ? [] : notesOf(parts, found.id),
  };
};

const taskLine = (parts: Parts, task: Task): CaseTask => {
  const { context, directory, items } = parts;
  const row = workRowOf(context, directory, { ...task, workerId: items.found.workerId ?? task.workerId });
  const isHidden = row.needs.includes('restricted');
  const alternatives = isHidden ? [] : (task.alternatives ?? []);
  return {
    ...row,
    because: task.because,
    referralId: task.referralId,
    messageId: task.messageId,
    doneBy: task.doneBy,
    result: task.result,
    note: isHidden || task.referralId === undefined ? undefined : saidIn(notesOf(parts, task.referralId), task),
    alternatives: alternatives.flatMap((serviceId) => {
      const name = directory.service(serviceId)?.name;
      return name === undefined ? [] : [{ serviceId, name }];
    }),
  };
};

const late = '9999';

const byDate = (one: { dueBy?: string | undefined }, other: { dueBy?: string | undefined }): number =>
  (one.dueBy ?? late).localeCompare(other.dueBy ?? late);

/** Makes what the team sees of a case: the whole journey on one page, what is due first before the rest. */
export const teamCaseView = (context: Context, directory: Directory, items: CaseItems): TeamCaseView => {
  const { found, plan } = items;
  const { personId: _id, version: _version, ...person } = items.person;
  const referrals = items.rest.filter(({ type }) => type === 'referral').map(referralOf);
  const parts: Parts = { context, directory, items, referrals };
  const worker = found.workerId === undefined ? undefined : directory.member(found.workerId);
  const named = (id: string | undefined) => (id === undefined ? undefined : namedOrganisation(directory, id));
  return {
    sees: 'journey',
    ...placeOf(context, directory, found),
    todo: found.todo,
    source: found.source,
    urgency: found.urgency,
    firstContactBy: found.firstContactBy,
    reachedAt: found.reachedAt,
    attempts: found.attempts,
    paused: found.paused,
    raised: found.raised,
    mayBeSameAs: found.mayBeSameAs,
    person,
    stillToAsk: stillToAsk(items.person),
    worker: worker === undefined ? undefined : { memberId: worker.memberId, name: worker.name },
    team: namedOrganisation(directory, found.teamId),
    practice: named(found.practiceId),
    registeredPractice: named(found.registeredPracticeId),
    notes: items.notes,
    requestedActions: items.requestedActions,
    plan: plan && {
      matters: plan.matters,
      goals: plan.goals,
      savedAt: plan.savedAt,
      by: plan.by,
      version: plan.version,
    },
    ons4: items.ons4.map(({ digest: _digest, body: _body, ...answers }) => answers),
    contacts: items.contacts,
    referrals: referrals.map((referral) => referralLine(parts, referral)).toSorted(byDate),
    tasks: items.tasks.map((task) => taskLine(parts, task)).toSorted(byDate),
  };
};
