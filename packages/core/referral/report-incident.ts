import * as z from 'zod';
import {
  CaseId,
  commit,
  type Context,
  idCharacters,
  idWithin,
  makeEvent,
  ReferralId,
  refuse,
  splitIdWithin,
  useCase,
  wasHad,
} from '@fingerpost/kernel';
import {
  addNote,
  type Case,
  caseKey,
  caseOf,
  caseRefusals,
  isPracticeOfCase,
  isTeamOfCase,
  scopeOf,
} from '@fingerpost/core/case';
import {
  addTask,
  dayOf,
  dueSameDay,
  heldByLeads,
  readTask,
  type Task,
  taskKey,
  taskNoteKey,
} from '@fingerpost/core/work';
import { isProviderOf } from './may-answer.ts';
import type { Referral } from './referral.ts';
import { referralKey } from './referral.keys.ts';
import { referralRefusals } from './referral.refusals.ts';
import { referralOf } from './referral.repository.ts';

/** What was seen by somebody who should not have seen it. */
const IncidentSeen = z.enum(['name', 'contact-details', 'needs', 'notes', 'whole-record', 'other']);
/** Who saw it. */
const IncidentBy = z.enum(['colleague', 'service', 'practice', 'family', 'public', 'not-known']);

/** What whoever reports an incident is told: that the leads have it, and by when they look at it. */
export type IncidentState = { readonly reported: true; readonly dueBy: string | undefined };

type About = { readonly of: Case; readonly referral: Referral | undefined };

const gather = async (context: Context, about: string): Promise<About> => {
  const caseId = about.startsWith('ref_') ? splitIdWithin(about).caseId : about;
  const isReferral = about !== caseId;
  const items = await context.table.getMany([caseKey(caseId), ...(isReferral ? [referralKey(about)] : [])]);
  const head = items.find(({ type }) => type === 'case');
  const referral = items.find(({ type }) => type === 'referral');
  if (isReferral && referral === undefined) throw refuse(referralRefusals.missing);
  if (head === undefined) throw refuse(caseRefusals.missing);
  return { of: caseOf(head), referral: referral === undefined ? undefined : referralOf(referral) };
};

/** The team and the practice see the case; a service only its own referral. */
const mustBeSeeing = ({ actor, now }: Context, { of, referral }: About): void => {
  if (isTeamOfCase(actor, of)) return;
  if (referral === undefined && isPracticeOfCase(actor, of, dayOf(now))) return;
  if (referral !== undefined && isProviderOf(actor, referral)) return;
  throw refuse(referral === undefined ? caseRefusals.missing : referralRefusals.missing);
};

const incidentTask = (context: Context, { of, referral }: About, id: string): Task => ({
  id,
  status: 'open',
  todo: 'incident',
  name: of.name,
  needs: referral?.needs ?? of.needs,
  urgency: of.urgency,
  serviceId: referral?.serviceId,
  providerId: referral?.providerId,
  practiceId: of.practiceId,
  teamId: of.teamId,
  workerId: of.workerId,
  holder: heldByLeads(of.teamId),
  dueBy: dueSameDay(context.now),
  openedAt: context.now.toISOString(),
  changedAt: context.now.toISOString(),
  version: 1,
  caseId: of.id,
  scope: scopeOf(of),
  referralId: referral?.id,
  because: 'reported',
  note: 1,
  recent: [],
});

/**
 * Reports that details were shown to somebody who should not have seen them: a task of the team's
 * leads for the same working day, with the words in a note that only they read. Refuses:
 * case.missing, referral.missing, idempotency.reused.
 */
export const reportIncident = useCase({
  input: z.object({
    about: z.union([CaseId, ReferralId]),
    seen: z.array(IncidentSeen).min(1, 'Choose what was seen.'),
    seenBy: IncidentBy,
    words: z.string().trim().min(1, 'Say what happened.').max(2000),
  }),
  allow: ['referrer', 'link-worker', 'team-lead', 'provider'],
  run: async ({ about, seen, seenBy, words }, context): Promise<IncidentState> => {
    const found = await gather(context, about);
    mustBeSeeing(context, found);
    const taskId = idWithin('tsk', found.of.id, idCharacters(context, 16));
    const had = context.idempotency === undefined ? undefined : await readTask(context, taskId);
    if (had !== undefined && wasHad(context, had.recent)) return { reported: true, dueBy: had.dueBy };
    const draft = incidentTask(context, found, taskId);
    const event = makeEvent(context, {
      type: 'IncidentReported',
      subject: taskId,
      version: 1,
      scope: draft.scope,
      data: { seen, seenBy, referralId: found.referral?.id },
    });
    const { digest, body } = event;
    const recent = digest === undefined || body === undefined ? [] : [{ digest, body }];
    const task: Task = { ...draft, recent };
    const note = addNote(context, taskNoteKey(taskId), words);
    await commit(context, { head: taskKey(taskId), event, writes: [addTask(task), note] });
    return { reported: true, dueBy: task.dueBy };
  },
});
