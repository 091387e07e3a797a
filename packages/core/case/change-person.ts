import { CaseId, commit, type Context, type Item, type Key, refuse, useCase, type Write } from '@fingerpost/kernel';
import { readDirectory } from '@fingerpost/core/directory';
import {
  changedFields,
  changedPerson,
  formerPersonKey,
  isReachable,
  nameOf,
  type Person,
  PersonChanges,
  personKey,
} from '@fingerpost/core/patient';
import { addTask, dayOf, sealName } from '@fingerpost/core/work';
import { mustBeAdult } from './adult.ts';
import { askingAgain } from './asking-again.ts';
import { mustBeTeamOfCase } from './case-access.ts';
import { caseEvent, type PersonFacts } from './case.events.ts';
import { caseRefusals } from './case.refusals.ts';
import { caseChange, nextVersion } from './case.repository.ts';
import { type CaseState, caseState } from './case-state.ts';
import { checkCaseStep } from './check-step.ts';
import { personFacts } from './opening-writes.ts';
import { readWithPerson } from './read-with-person.ts';
import { followedInLists } from './following-lists.ts';
import { identityTask } from './identity-task.ts';
import { reidentified } from './reidentifying.ts';

const mustBeUsable = (person: Person, today: string): void => {
  if (!isReachable(person)) throw refuse(caseRefusals.unreachable);
  if (person.dateOfBirth > today) throw refuse(caseRefusals.bornLater);
};

const changedFacts = (context: Context, before: Person, after: Person): Partial<PersonFacts> => {
  const former: Record<string, unknown> = personFacts(before, context.now);
  return Object.fromEntries(
    Object.entries(personFacts(after, context.now)).filter(([key, fact]) => former[key] !== fact),
  );
};

const personItem = (key: Key, type: 'person' | 'former-person', person: Person): Item => ({
  ...key,
  type,
  version: person.version,
  data: person,
});

const put = (item: Item, expect: number | 'new'): Write => ({ kind: 'put', item, expect });

/**
 * Corrects a person's details and keeps how they stood before; a closed case can be corrected too. A
 * new phone number or e-mail address makes a task to ask again how to contact them safely.
 * The event names the fields only, and the bands that reports show. Refuses: case.missing,
 * case.unreachable, case.born-later, case.under-age, version.stale, idempotency.reused.
 */
export const changePerson = useCase({
  input: PersonChanges.extend({ caseId: CaseId }),
  allow: ['link-worker', 'team-lead'],
  run: async ({ caseId, ...changes }, context): Promise<CaseState> => {
    const { before, person } = await readWithPerson(context, caseId);
    mustBeTeamOfCase(context.actor, before);
    if ((await checkCaseStep(context, before, 'change-person')) === 'repeat') return caseState(before);
    const directory = await readDirectory(context);
    const policy = directory.policyOf(before.commissionerId);
    const corrected = changedPerson(person, changes);
    const fields = changedFields(person, corrected);
    const isAsked = person.askAgain === true && corrected.askAgain === undefined;
    if (fields.length === 0 && !isAsked) return caseState(before);
    mustBeUsable(corrected, dayOf(context.now));
    mustBeAdult(context, directory, before.commissionerId, corrected.dateOfBirth);
    const whose = await reidentified(context, before, person, { after: corrected, fields });
    const { mayBeSameAs, unsettled } = whose;
    const isRenamed = nameOf(corrected) !== nameOf(person);
    const name = isRenamed ? sealName(context, nameOf(corrected)) : before.name;
    const after = nextVersion(context, before, { name, mayBeSameAs, unsettled }, policy);
    await commit(
      context,
      caseChange(
        context,
        after,
        caseEvent('CasePersonChanged', {
          fields: [...fields],
          former: person.version,
          askAgain: corrected.askAgain,
          sameAs: mayBeSameAs,
          ...changedFacts(context, person, corrected),
        }),
        [
          put(personItem(personKey(caseId), 'person', { ...corrected, personId: whose.personId }), person.version),
          put(personItem(formerPersonKey(caseId, person.version), 'former-person', person), 'new'),
          ...(await askingAgain(context, after, person, corrected)),
          ...whose.writes,
          ...(whose.because === undefined ? [] : [addTask(identityTask(context, after, policy, whose.because))]),
          ...(await followedInLists(context, before, after)),
        ],
      ),
    );
    return caseState(after);
  },
});
