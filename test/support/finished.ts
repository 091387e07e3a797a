import { startWorkingDay } from './days.ts';
import { done, type Execution, executionsOf, type Sent, sentReferral, step } from './journey.ts';
import type { TestNetwork } from './network.ts';

/** What else happens on the way: after the referral was sent, and after it was accepted. */
export type Meanwhile = {
  readonly sent?: (referral: Sent, day: string) => Promise<void>;
  readonly accepted?: () => Promise<void>;
};

/**
 * Brings a referral to its end and closes its case, goes on past the last date on which the person is asked how it
 * goes, and gives every execution that watched any of it.
 */
export const finishedReferral = async (
  network: TestNetwork,
  family: string,
  meanwhile: Meanwhile = {},
): Promise<readonly Execution[]> => {
  const day = await startWorkingDay(network);
  const finished = await sentReferral(network, 'Finished', family);
  await meanwhile.sent?.(finished, day);
  await step(network, finished.referralId, 'acceptance');
  await meanwhile.accepted?.();
  await step(network, finished.referralId, 'attendances', { on: day, result: 'attended' });
  await step(network, finished.referralId, 'completion', { outcome: 'achieved' });
  const path = `/cases/${finished.caseId}/closure`;
  await done(network, { role: 'link-worker', method: 'POST', path, body: { reason: 'goals-met' } });
  await network.advance('P27W');
  return executionsOf(network, finished.caseId);
};

/** Counts the state transitions of some executions. */
export const transitionsIn = (executions: readonly Execution[]): number =>
  executions.reduce((sum, { transitions }) => sum + transitions, 0);
