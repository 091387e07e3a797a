import * as z from 'zod';
import { EventEnvelope, useCase } from '@fingerpost/kernel';
import { type CaseState, caseState, readCase } from '@fingerpost/core/case';
import { goOnStopping } from './stopping-all.ts';

/**
 * Goes on with what a person stopped where that broke off, in the name of whoever stopped it; once nothing is left,
 * doing it again changes nothing. Refuses: case.missing.
 */
export const finishStopping = useCase({
  input: EventEnvelope.extend({ type: z.literal('AllStopped') }),
  allow: ['system'],
  run: async ({ subject, actor }, context): Promise<CaseState> =>
    caseState(await goOnStopping({ ...context, actor }, await readCase(context, subject))),
});
