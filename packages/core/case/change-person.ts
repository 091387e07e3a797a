import { CaseId, commit, type Context, type Item, type Key, refuse, useCase, type Write } from '@fingerpost/kernel';
import { readDirectory } from '@fingerpost/core/directory';
import {
  ageOn,
  changedFields,
  changedPerson,
  formerPersonKey,
  isReachable,
  nameOf,
  type Person,
  PersonChanges,
  personKey,
} from '@fingerpost/core/patient';
import { dayOf, sealName } from '@fingerpost/core/work';
import { mustBeTeamOfCase } from './case-access.ts';
import { caseEvent, type PersonFacts } from './case.events.ts';
import { caseRefusals } from './case.refusals.ts';
import { caseChange, nextVersion } from './case.repository.ts';
import { type CaseState, caseState } from './case-state.ts';
import { checkCaseStep } from './check-step.ts';
import { personFacts } from './opening-writes.ts';
import { repoint } from './pointing.ts';
import { readWithPerson } from './read-with-person.ts';

const mustBeUsable = (person: Person, today: string, adultAge: number): void => {
  if (!isReachable(person)) throw refuse(caseRefusals.unreachable);
  if (person.dateOfBirth > today) throw refuse(caseRefusals.bornLater);
  if (ageOn(person.dateOfBirth, today) < adultAge) throw refuse(caseRefusals.underAge);
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
 * Corrects a person's details and keeps how they stood before; a closed case can be corrected too.
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
    const policy = (await readDirectory(context)).policyOf(before.commissionerId);
    const corrected = changedPerson(person, changes);
    const fields = changedFields(person, corrected);
    if (fields.length === 0) return caseState(before);
    mustBeUsable(corrected, dayOf(context.now), policy.adultAge);
    const pointed = fields.includes('nhsNumber')
      ? await repoint(context, before, person, corrected.nhsNumber)
      : { writes: [], personId: person.personId, mayBeSameAs: before.mayBeSameAs };
    const name = nameOf(corrected) === nameOf(person) ? before.name : sealName(context, nameOf(corrected));
    const after = nextVersion(context, before, { name, mayBeSameAs: pointed.mayBeSameAs }, policy);
    await commit(
      context,
      caseChange(
        context,
        after,
        caseEvent('CasePersonChanged', {
          fields: [...fields],
          sameAs: pointed.mayBeSameAs,
          ...changedFacts(context, person, corrected),
        }),
        [
          put(personItem(personKey(caseId), 'person', { ...corrected, personId: pointed.personId }), person.version),
          put(personItem(formerPersonKey(caseId, person.version), 'former-person', person), 'new'),
          ...pointed.writes,
        ],
      ),
    );
    return caseState(after);
  },
});
