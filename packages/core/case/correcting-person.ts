import type * as z from 'zod';
import { commit, type Context, refuse } from '@fingerpost/kernel';
import { readDirectory } from '@fingerpost/core/directory';
import {
  changedFields,
  changedPerson,
  isReachable,
  nameOf,
  type Person,
  type PersonChanges,
} from '@fingerpost/core/patient';
import { addTask, dayOf, sealName } from '@fingerpost/core/work';
import { mustBeAdult } from './adult.ts';
import { askingAgain } from './asking-again.ts';
import type { caseEvents, PersonFacts } from './case.events.ts';
import { caseRefusals } from './case.refusals.ts';
import { caseChange, nextVersion } from './case.repository.ts';
import { type CaseState, caseState } from './case-state.ts';
import { followedInLists } from './following-lists.ts';
import { identityTask } from './identity-task.ts';
import { personFacts, replacePerson } from './opening-writes.ts';
import type { CaseWithPerson } from './read-with-person.ts';
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

/** What an event says of a correction: the fields only, and the bands that reports show. */
type Corrected = z.infer<(typeof caseEvents)['CasePersonChanged']>;

/**
 * Corrects a person's details, keeps how they stood before, and says so by the event that `eventOf` makes of it. A new
 * phone number or e-mail address makes a task to ask again how to contact them safely. Where nothing differs, nothing
 * is written. Refuses: case.unreachable, case.born-later, case.under-age, version.stale.
 */
export const correctPerson = async (
  context: Context,
  { before, person }: Pick<CaseWithPerson, 'before' | 'person'>,
  changes: PersonChanges,
  eventOf: (corrected: Corrected, after: Person) => { readonly type: string; readonly data: Record<string, unknown> },
): Promise<CaseState> => {
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
  const told = {
    fields: [...fields],
    former: person.version,
    askAgain: corrected.askAgain,
    sameAs: mayBeSameAs,
    ...changedFacts(context, person, corrected),
  };
  await commit(
    context,
    caseChange(context, after, eventOf(told, corrected), [
      ...replacePerson(before.id, person, { ...corrected, personId: whose.personId }),
      ...(await askingAgain(context, after, person, corrected)),
      ...whose.writes,
      ...(whose.because === undefined ? [] : [addTask(identityTask(context, after, policy, whose.because))]),
      ...(await followedInLists(context, before, after)),
    ]),
  );
  return caseState(after);
};
