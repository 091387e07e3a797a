import * as z from 'zod';
import { CaseId, commit, OrganisationId, refuse, useCase } from '@fingerpost/kernel';
import { readDirectory } from '@fingerpost/core/directory';
import { addDays, dayOf } from '@fingerpost/core/work';
import { caseEvent } from './case.events.ts';
import { caseRefusals } from './case.refusals.ts';
import { caseChange, nextVersion } from './case.repository.ts';
import { type CaseState, caseState } from './case-state.ts';
import { readForStep } from './check-step.ts';
import { registeredOn } from './registration.ts';

const longestAgo = 366;
const longestAhead = 60;

/**
 * Records that a person is registered with another practice from a day on, at most a year ago and 60
 * days ahead: messages go there from that day, and the former practice sees no more than what it
 * referred itself. Refuses: case.missing, case.practice, case.practice-from.
 */
export const changeRegisteredPractice = useCase({
  input: z.object({ caseId: CaseId, practiceId: OrganisationId, from: z.iso.date() }),
  allow: ['link-worker', 'team-lead'],
  run: async ({ caseId, practiceId, from }, context): Promise<CaseState> => {
    const { before, checked } = await readForStep(context, caseId, 'change-registered-practice');
    if (checked === 'repeat') return caseState(before);
    const today = dayOf(context.now);
    if (from < addDays(today, -longestAgo) || from > addDays(today, longestAhead))
      throw refuse(caseRefusals.practiceFrom);
    const directory = await readDirectory(context);
    const practice = directory.organisation(practiceId);
    if (practice?.kind !== 'practice' || practice.status !== 'active') throw refuse(caseRefusals.practice);
    const former = registeredOn(before, today);
    if (practiceId === former && before.nextPractice === undefined) throw refuse(caseRefusals.practice);
    const changes =
      from > today
        ? { registeredPracticeId: former, nextPractice: { practiceId, from } }
        : { registeredPracticeId: practiceId, nextPractice: undefined };
    const after = nextVersion(context, before, changes, directory.policyOf(before.commissionerId));
    const event = caseEvent('RegisteredPracticeChanged', { practiceId, former, from });
    await commit(context, caseChange(context, after, event));
    return caseState(after);
  },
});
