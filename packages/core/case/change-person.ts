import { CaseId, useCase } from '@fingerpost/kernel';
import { PersonChanges } from '@fingerpost/core/patient';
import { mustBeTeamOfCase } from './case-access.ts';
import { caseEvent } from './case.events.ts';
import { type CaseState, caseState } from './case-state.ts';
import { checkCaseStep } from './check-step.ts';
import { correctPerson } from './correcting-person.ts';
import { readWithPerson } from './read-with-person.ts';

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
    const found = await readWithPerson(context, caseId);
    mustBeTeamOfCase(context.actor, found.before);
    if ((await checkCaseStep(context, found.before, 'change-person')) === 'repeat') return caseState(found.before);
    return correctPerson(context, found, changes, (corrected) => caseEvent('CasePersonChanged', corrected));
  },
});
