import { withCoat } from '../wiring/coat.ts';
import { contextFor } from '../wiring/context.ts';
import { log } from '../wiring/log.ts';
import { workflow } from '../wiring/workflow.ts';
import { startMissing } from './start-missing.ts';

/** Starts, every night, the executions that are missing. */
export const handler = withCoat(async (_event: unknown, { awsRequestId }) => {
  const { context } = await contextFor({ actor: { kind: 'system', process: 'workflow' }, requestId: awsRequestId });
  const counts = await startMissing(context, workflow);
  log('workflow.reconciled', counts);
  return counts;
});
