import * as z from 'zod';
import { CaseId, refuse, useCase } from '@fingerpost/kernel';
import { asChanges, HowToReach, Told, waysLeft } from '@fingerpost/core/patient';
import { toldTo } from '@fingerpost/core/work';
import { mustBePersonOrTeamOfCase } from './case-access.ts';
import { caseEvent } from './case.events.ts';
import { caseRefusals } from './case.refusals.ts';
import { type CaseState, caseState } from './case-state.ts';
import { checkCaseStep } from './check-step.ts';
import { correctPerson } from './correcting-person.ts';
import { readWithPerson } from './read-with-person.ts';

/**
 * Changes how a person may be reached to all that they say of it now, on their own page or as they told their team; the
 * next notice obeys it. `was` is the version of their details that they read. A number or an e-mail address that is no
 * more theirs is told so, and of a new one they are asked again how to contact them safely. Refuses: case.missing,
 * case.step, case.reach-changed, case.unreachable, told.missing, told.on, idempotency.reused.
 */
export const changeReach = useCase({
  input: z.object({ caseId: CaseId, was: z.int(), reach: HowToReach, told: Told.optional() }),
  allow: ['patient', 'link-worker', 'team-lead'],
  run: async (input, context): Promise<CaseState> => {
    const found = await readWithPerson(context, input.caseId);
    const { before, person } = found;
    mustBePersonOrTeamOfCase(context.actor, before);
    if ((await checkCaseStep(context, before, 'change-reach')) === 'repeat') return caseState(before);
    const told = toldTo(context, input.told);
    if (person.version !== input.was) throw refuse(caseRefusals.reachChanged);
    return correctPerson(context, found, asChanges(input.reach), (corrected, after) =>
      caseEvent('ReachChanged', { ...corrected, former: person.version, left: [...waysLeft(person, after)], told }),
    );
  },
});
