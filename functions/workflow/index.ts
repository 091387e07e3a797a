import * as z from 'zod';
import { checkOwnPage } from '@fingerpost/core/own-page';
import { type Context, splitIdWithin } from '@fingerpost/kernel';
import { foundNetwork } from '@fingerpost/core/directory';
import {
  askHow,
  askOutcome,
  FollowUp,
  handOver,
  lookAgain,
  raiseOverdue,
  remindProvider,
} from '@fingerpost/core/follow-up';
import { withCoat } from '../wiring/coat.ts';
import { contextFor } from '../wiring/context.ts';
import { log } from '../wiring/log.ts';

const tasks = {
  look: lookAgain,
  remind: remindProvider,
  'hand-over': handOver,
  'ask-how': askHow,
  'ask-outcome': askOutcome,
  raise: raiseOverdue,
} as const;

const TaskInput = FollowUp.extend({
  task: z.enum(['look', 'remind', 'hand-over', 'ask-how', 'ask-outcome', 'raise']),
});

/** Does one task of the follow-up state machine, and answers what the machine goes on with. */
export const followUpTask = async (event: unknown, context: Context): Promise<unknown> => {
  const { task, id, watch } = TaskInput.parse(event);
  const more = task === 'ask-how' ? await checkOwnPage({ caseId: splitIdWithin(id).caseId }, context) : {};
  const answer = await tasks[task]({ id, watch, ...more }, context);
  const did = 'act' in answer ? { act: answer.act } : { done: answer.done };
  log(`workflow.${task}`, { id, watch, ...did });
  return answer;
};

/** Asked for once, by whoever deploys: founds the network and invites its first administrator. */
const Founding = z.looseObject({ task: z.literal('found-network') });

/** The task function of the follow-up state machine, and the one way to found a network. */
export const handler = withCoat(async (event: unknown, { awsRequestId }) => {
  const { context } = await contextFor({ actor: { kind: 'system', process: 'workflow' }, requestId: awsRequestId });
  return Founding.safeParse(event).success ? foundNetwork(event, context) : followUpTask(event, context);
});
