import { type Actor, type Context, isKeptFrom } from '@fingerpost/kernel';
import { type CaseItems, isLeftOut, registeredOn, teamVisitRisk } from '@fingerpost/core/case';
import type { Directory } from '@fingerpost/core/directory';
import { stillToAsk } from '@fingerpost/core/patient';
import { dayOf, type Task, workRowOf } from '@fingerpost/core/work';
import { caseActions } from './case-actions.ts';
import { namedOrganisation, placeOf } from './case-place.ts';
import { joinedCases } from './joined-cases.ts';
import type { CaseReferral, CaseTask, TeamCaseView } from './case-view.ts';
import type { Referral } from './referral.ts';
import { type NoteAt, notesIn } from './referral-note.ts';
import { restrictedCaseView } from './restricted-case-view.ts';
import { isFinished } from './steps.ts';

/** What was said when the task arose: of another need, that need and not how the referral went. */
const saidIn = (notes: readonly NoteAt[], task: Task): string | undefined => {
  const note = notes.find(({ version }) => version === task.note);
  return task.todo === 'also-needs' ? note?.alsoNeeds : note?.text;
};

const isLead = (actor: Actor): boolean => actor.kind === 'staff' && actor.role === 'team-lead';

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

/** What came with an incident is for the leads; the rest for the whole team. */
const noteOn = (parts: Parts, task: Task): string | undefined => {
  const own = parts.items.taskNotes.get(task.id);
  if (own !== undefined) return task.todo === 'incident' && !isLead(parts.context.actor) ? undefined : own.text;
  return task.referralId === undefined ? undefined : saidIn(notesOf(parts, task.referralId), task);
};

const taskLine = (parts: Parts, task: Task): CaseTask => {
  const { context, directory, items } = parts;
  const row = workRowOf(context, directory, { ...task, workerId: items.found.workerId ?? task.workerId });
  const isHidden = row.needs.includes('restricted');
  const alternatives = isHidden ? [] : (task.alternatives ?? []);
  return {
    ...row,
    because: task.because,
    why: task.why,
    noticeId: task.noticeId,
    referralId: task.referralId,
    messageId: task.messageId,
    doneBy: task.doneBy,
    result: task.result,
    note: isHidden ? undefined : noteOn(parts, task),
    alternatives: alternatives.flatMap((serviceId) => {
      const service = directory.service(serviceId);
      if (service === undefined || isLeftOut(items.notWith, service, directory)) return [];
      return [{ serviceId, name: service.name }];
    }),
  };
};

const late = '9999';

const byDate = (one: { dueBy?: string | undefined }, other: { dueBy?: string | undefined }): number =>
  (one.dueBy ?? late).localeCompare(other.dueBy ?? late);

const deathShown = ({ on, toldBy, at, by }: NonNullable<CaseItems['death']>): TeamCaseView['death'] => ({
  on,
  toldBy,
  at,
  by,
});

/** Where messages will go, and from when, as long as that day is still to come. */
const nextPracticeOf = (
  context: Context,
  directory: Directory,
  { nextPractice }: CaseItems['found'],
): TeamCaseView['nextPractice'] =>
  nextPractice === undefined || nextPractice.from <= dayOf(context.now)
    ? undefined
    : { ...namedOrganisation(directory, nextPractice.practiceId), from: nextPractice.from };

/** Another case by its id, where it may be known to exist. */
const unlessKept = <Id extends string>({ actor }: Context, caseId: Id | undefined): Id | undefined =>
  caseId !== undefined && isKeptFrom(actor, caseId) ? undefined : caseId;

/** Makes what the team sees of a case: the whole journey on one page, what is due first before the rest. */
export const teamCaseView = (
  context: Context,
  directory: Directory,
  items: CaseItems,
  referrals: readonly Referral[],
): TeamCaseView => {
  const { found, plan } = items;
  const { personId: _id, version: _version, askAgain, ...person } = items.person;
  const parts: Parts = { context, directory, items, referrals };
  const worker = found.workerId === undefined ? undefined : directory.member(found.workerId);
  const named = (id: string | undefined) => (id === undefined ? undefined : namedOrganisation(directory, id));
  return {
    sees: 'journey',
    ...placeOf(context, directory, found),
    todo: found.todo,
    source: found.source,
    referrer: items.referrer,
    noFeedback: found.noFeedback === true,
    actions: caseActions(items),
    urgency: found.urgency,
    complexity: found.complexity,
    firstContactBy: found.firstContactBy,
    reachedAt: found.reachedAt,
    attempts: found.attempts,
    paused: found.paused,
    raised: found.raised,
    mayBeSameAs: unlessKept(context, found.mayBeSameAs),
    linkedTo: found.cameFrom === undefined ? unlessKept(context, found.linkedTo) : undefined,
    cameFrom: named(found.cameFrom)?.name,
    toConfirm: found.toConfirm,
    death: items.death && deathShown(items.death),
    askAgain,
    unsettled: found.unsettled,
    joined: joinedCases(context, directory, items),
    person,
    stillToAsk: stillToAsk(items.person),
    worker: worker === undefined ? undefined : { memberId: worker.memberId, name: worker.name },
    team: namedOrganisation(directory, found.teamId),
    practice: named(found.practiceId),
    registeredPractice: named(registeredOn(found, dayOf(context.now))),
    nextPractice: nextPracticeOf(context, directory, found),
    notes: items.notes,
    requestedActions: items.requestedActions,
    plan: plan && {
      matters: plan.matters,
      carersMayRead: plan.carersMayRead,
      goals: plan.goals,
      savedAt: plan.savedAt,
      by: plan.by,
      version: plan.version,
    },
    ons4: items.ons4.map(({ digest: _digest, body: _body, ...answers }) => answers),
    visitRisk: items.visitRisk && teamVisitRisk(items.visitRisk, dayOf(context.now)),
    contacts: items.contacts,
    referrals: referrals.map((referral) => referralLine(parts, referral)).toSorted(byDate),
    restricted: restrictedCaseView(context, directory, items),
    newMessages: items.newMessages.flatMap(({ threadId, team: count }) => (count === 0 ? [] : [{ threadId, count }])),
    tasks: items.tasks.map((task) => taskLine(parts, task)).toSorted(byDate),
  };
};
