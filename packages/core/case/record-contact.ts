import { commit, type Context, refuse, useCase, type Write } from '@fingerpost/kernel';
import { memberActor } from '@fingerpost/core/access';
import { type Policy, readDirectory } from '@fingerpost/core/directory';
import type { Person } from '@fingerpost/core/patient';
import { addDays, dayOf, dueAfter, dueOn, heldByMember, hourOf } from '@fingerpost/core/work';
import { withAttempt } from './attempts.ts';
import { mustBeTeamOfCase } from './case-access.ts';
import type { Case } from './case.ts';
import { contactKey } from './case.keys.ts';
import { caseEvent } from './case.events.ts';
import { caseRefusals } from './case.refusals.ts';
import { caseChange, nextVersion } from './case.repository.ts';
import { type CaseState, caseState } from './case-state.ts';
import { checkCaseStep } from './check-step.ts';
import { type Contact, isAttempt, isReached } from './contact.ts';
import { mustBeSettled } from './identity.ts';
import { nextToDo } from './pausing.ts';
import { readWithPerson } from './read-with-person.ts';
import { RecordContactInput } from './record-contact-input.ts';

const longest = 366;

const dueNext = (before: Case, isTalk: boolean, day: string | undefined, policy: Policy, now: Date): string => {
  const today = dayOf(now);
  if (day !== undefined && (day < today || day > addDays(today, longest))) throw refuse(caseRefusals.nextContact);
  if (day !== undefined) return dueOn(day);
  if (isTalk || before.status === 'active') return dueAfter(now, policy.nextContact);
  return dueAfter(now, before.urgency === 'soon' ? policy.firstContactSoon : policy.firstContact);
};

const whatHappened = (context: Context, before: Case, { at, ...input }: RecordContactInput): Contact => {
  const time = at === undefined ? context.now : new Date(at);
  if (time > context.now || dayOf(time) < dayOf(new Date(before.openedAt))) throw refuse(caseRefusals.contactTime);
  const { memberId, name } = memberActor(context.actor);
  return {
    at: time.toISOString(),
    channel: input.channel,
    withWhom: input.withWhom,
    result: input.result,
    minutes: input.minutes,
    note: input.note === '' ? undefined : input.note,
    by: { memberId, name },
    recordedAt: context.now.toISOString(),
  };
};

const counted = (before: Case, contact: Contact, person: Person): Partial<Case> => {
  const on = dayOf(new Date(contact.at));
  if (isReached(contact)) {
    const reachedAt = [before.reachedAt ?? contact.at, contact.at].toSorted()[0];
    return { status: 'active', reachedAt, attempts: before.attempts.filter((attempt) => attempt.on > on) };
  }
  if (!isAttempt(person, contact)) return {};
  const attempt = { on, hour: hourOf(new Date(contact.at)), channel: contact.channel };
  return { attempts: withAttempt(before.attempts, attempt) };
};

const addContact = (context: Context, caseId: string, contact: Contact): Write => {
  const key = contactKey(caseId, contact.at, context.random(16));
  return { kind: 'put', expect: 'new', item: { ...key, type: 'contact', version: 1, data: contact } };
};

/**
 * Records a contact or an attempt, and by when the next one is due: on the day given, otherwise after
 * the policy's working days, or those of a first contact while nobody has reached the person. Only a
 * talk with the person makes the case active; a pause goes on. Refuses: case.missing, case.step,
 * case.identity, case.contact-time, case.next-contact.
 */
export const recordContact = useCase({
  input: RecordContactInput,
  allow: ['link-worker', 'team-lead'],
  run: async (input, context): Promise<CaseState> => {
    const { before, person } = await readWithPerson(context, input.caseId);
    mustBeTeamOfCase(context.actor, before);
    if ((await checkCaseStep(context, before, 'record-contact')) === 'repeat') return caseState(before);
    mustBeSettled(before);
    const policy = (await readDirectory(context)).policyOf(before.commissionerId);
    const contact = whatHappened(context, before, input);
    const reached = isReached(contact);
    const changes = counted(before, contact, person);
    const todo = (changes.status ?? before.status) === 'active' ? 'next-contact' : 'first-contact';
    const after = nextVersion(
      context,
      before,
      {
        ...changes,
        ...nextToDo(before, todo, dueNext(before, reached, input.nextContactOn, policy, context.now)),
        ...(before.workerId === undefined ? {} : { holder: heldByMember(before.workerId) }),
        raised: undefined,
      },
      policy,
    );
    const { at, channel, withWhom, result, minutes } = contact;
    const data = { at, channel, withWhom, result, minutes, reached, first: reached && before.reachedAt === undefined };
    await commit(
      context,
      caseChange(context, after, caseEvent('ContactRecorded', data), [addContact(context, input.caseId, contact)]),
    );
    return caseState(after);
  },
});
