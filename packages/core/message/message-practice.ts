import {
  commit,
  type Context,
  EventEnvelope,
  idWithin,
  makeEvent,
  OrganisationId,
  organisationOf,
  useCase,
} from '@fingerpost/kernel';
import {
  type Case,
  caseKey,
  caseOf,
  casePartition,
  type ClosureReason,
  registeredOn,
  scopeOf,
} from '@fingerpost/core/case';
import { type Directory, isRestricted, readDirectory } from '@fingerpost/core/directory';
import { type Referral, referralOf } from '@fingerpost/core/referral';
import { addTask, dayOf, dueAfter, dueSameDay, heldByOrganisation, type Task } from '@fingerpost/core/work';
import { doneServices } from './done-services.ts';
import { codesFor } from './message-codes.ts';
import { messageKey } from './message.keys.ts';
import { Message, type MessageAction } from './message.ts';

type About = Message['about'];

const closing: readonly string[] = ['CaseClosed', 'CaseTransferred', 'DeathRecorded'];

const isAttendance = (type: string): boolean => type === 'AttendanceRecorded' || type === 'AttendanceCorrected';

const aboutOf = ({ type, data }: EventEnvelope): About | undefined => {
  if (closing.includes(type)) return 'closed';
  return isAttendance(type) && data['first'] === true ? 'first-attended' : undefined;
};

/** The id of a message: one a case for the first service attended, one for its end, and one for a death each time it is told. */
const messageIdFor = (context: Pick<Context, 'secrets'>, caseId: string, about: string): string =>
  `msg_${caseId.slice(4)}${context.secrets.digest('message', `${caseId}\n${about}`).slice(-16)}`;

const actions: Partial<Record<ClosureReason, MessageAction>> = {
  'could-not-be-reached': 'check-contact-details',
  'sent-back-urgent': 'see-person-soon',
  'sent-back-not-suitable': 'review-with-person',
  'nothing-suitable-found': 'review-with-person',
};

const referralsOf = async (context: Context, caseId: string): Promise<readonly Referral[]> => {
  const found: Referral[] = [];
  let after: Record<string, string> | undefined;
  do {
    const options = { beginsWith: '2#', ...(after === undefined ? {} : { after }) };
    const page = await context.table.query(casePartition(caseId), options);
    found.push(...page.rows.filter(({ type }) => type === 'referral').map(referralOf));
    after = page.after;
  } while (after !== undefined);
  return found;
};

const authorOf = (event: EventEnvelope, of: Case, about: About, directory: Directory): Message['by'] => {
  const organisation = directory.nameOf(of.teamId);
  const { actor } = event;
  // A provider that recorded the attendance is not named: its name could tell a restricted need.
  return about === 'closed' && actor.kind === 'staff'
    ? { name: actor.name, role: actor.role, organisation }
    : { name: organisation, organisation };
};

const fileTask = (context: Context, of: Case, message: Message, dueBy: string): Task => ({
  id: message.taskId,
  status: 'open',
  todo: 'file-message',
  name: of.name,
  needs: message.needs,
  practiceId: message.practiceId,
  teamId: of.teamId,
  holder: heldByOrganisation(message.practiceId),
  dueBy,
  openedAt: context.now.toISOString(),
  changedAt: context.now.toISOString(),
  version: 1,
  caseId: of.id,
  scope: scopeOf(of),
  because: message.reason ?? message.about,
  messageId: message.id,
  recent: [],
});

/**
 * Writes to the registered practice when a service is first attended and when the case closes, and
 * gives it a task to file the message. Every other event, one read again, and
 * a person who does not want the practice to hear, ask for nothing.
 */
export const messagePractice = useCase({
  input: EventEnvelope,
  allow: ['system'],
  run: async (event, context): Promise<{ readonly messageId: string | undefined }> => {
    const about = aboutOf(event);
    const caseId = event.scope?.caseId;
    if (about === undefined || caseId === undefined) return { messageId: undefined };
    const isDeath = event.type === 'DeathRecorded';
    const id = messageIdFor(context, caseId, isDeath ? `died/${String(event.version)}` : about);
    const earlierId = messageIdFor(context, caseId, 'first-attended');
    const items = await context.table.getMany([caseKey(caseId), messageKey(id), messageKey(earlierId)]);
    const messages = items.filter(({ type }) => type === 'message').map(({ data }) => Message.parse(data));
    if (messages.some((message) => message.id === id)) return { messageId: id };
    const head = items.find(({ type }) => type === 'case');
    const of = head === undefined ? undefined : caseOf(head);
    const registered = of === undefined ? undefined : registeredOn(of, dayOf(new Date(event.at)));
    const directory = await readDirectory(context);
    const practiceId = OrganisationId.safeParse(
      registered === undefined ? undefined : directory.practiceNow(registered),
    ).data;
    if (of === undefined || practiceId === undefined || of.noFeedback === true) return { messageId: undefined };
    // The practice that told us needs no message; a death that was undone since is not told.
    const isKnown = organisationOf(event.actor) === practiceId || of.closure?.reason !== 'died';
    if (isDeath && isKnown) return { messageId: undefined };

    const policy = directory.policyOf(of.commissionerId);
    const referrals = await referralsOf(context, caseId);
    const asOfThen: Case = about === 'closed' ? of : { ...of, closure: undefined };
    const isNoted = [event.data['note'], event.data['requestedActions']].some((version) => version !== undefined);
    const message: Message = {
      id,
      caseId,
      about,
      practiceId,
      teamId: of.teamId,
      at: event.at,
      openedOn: dayOf(new Date(of.openedAt)),
      needs: of.needs.filter((need) => !isRestricted(need, policy.restrictedNeeds)),
      reachedOn: of.reachedAt === undefined ? undefined : dayOf(new Date(of.reachedAt)),
      reason: asOfThen.closure?.reason,
      services: [...doneServices(referrals, directory)],
      action: (asOfThen.closure === undefined ? undefined : actions[asOfThen.closure.reason]) ?? 'none',
      codes: [
        ...codesFor(
          asOfThen,
          referrals,
          messages.flatMap(({ codes }) => codes),
        ),
      ],
      by: authorOf(event, of, about, directory),
      noted: about === 'closed' && isNoted ? event.version : undefined,
      taskId: idWithin('tsk', caseId, id.slice(-16)),
    };
    const task = fileTask(
      context,
      of,
      message,
      isDeath ? dueSameDay(context.now) : dueAfter(context.now, policy.fileMessageWithin),
    );
    await commit(context, {
      head: messageKey(id),
      event: makeEvent(context, {
        type: 'MessageWritten',
        subject: id,
        version: 1,
        scope: scopeOf(of),
        data: { about, practiceId, taskId: task.id, codes: message.codes.map(({ code }) => code) },
      }),
      writes: [
        { kind: 'put', expect: 'new', item: { ...messageKey(id), type: 'message', version: 1, data: message } },
        addTask(task),
      ],
    });
    return { messageId: id };
  },
});
