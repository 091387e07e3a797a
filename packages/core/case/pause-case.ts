import * as z from 'zod';
import { CaseId, commit, refuse, useCase } from '@fingerpost/kernel';
import { readDirectory } from '@fingerpost/core/directory';
import { Told } from '@fingerpost/core/patient';
import { addDays, dayOf, toldTo } from '@fingerpost/core/work';
import { PauseReason } from './case.ts';
import { caseEvent } from './case.events.ts';
import { caseRefusals } from './case.refusals.ts';
import { caseChange, nextVersion } from './case.repository.ts';
import { type CaseState, caseState } from './case-state.ts';
import { readForPersonsStep } from './check-step.ts';
import { pausing } from './pausing.ts';

const longest = 366;
/** Nobody who wants to be left alone is forgotten: after half a year somebody asks how they are. */
const longestOfPerson = 184;

/**
 * Stops the clocks of a case until a day, at most a year ahead, on which whoever holds it goes on; where the
 * person wants it, or told their team so, at most 6 months. Pausing again sets another day. Refuses:
 * case.missing, case.step, case.pause-until, case.pause-long, told.on.
 */
export const pauseCase = useCase({
  input: z.object({ caseId: CaseId, reason: PauseReason, until: z.iso.date(), told: Told.optional() }),
  allow: ['link-worker', 'team-lead', 'patient', 'carer'],
  run: async (input, context): Promise<CaseState> => {
    const { before, checked } = await readForPersonsStep(context, input.caseId, 'pause');
    if (checked === 'repeat') return caseState(before);
    const { until } = input;
    const isTeams = context.actor.kind === 'staff' && input.told === undefined;
    const told = isTeams ? undefined : toldTo(context, input.told);
    const reason = isTeams ? input.reason : 'person-asked';
    const today = dayOf(context.now);
    if (until <= today || until > addDays(today, isTeams ? longest : longestOfPerson))
      throw refuse(isTeams ? caseRefusals.pauseUntil : caseRefusals.pauseLong);
    const policy = (await readDirectory(context)).policyOf(before.commissionerId);
    const after = nextVersion(context, before, pausing(before, { reason, until }, context.now), policy);
    await commit(context, caseChange(context, after, caseEvent('CasePaused', { reason, until, told })));
    return caseState(after);
  },
});
