import { projectDirectory } from '@fingerpost/core/directory';
import { settleRescue } from '@fingerpost/core/follow-up';
import { messagePractice } from '@fingerpost/core/message';
import { recordFact } from '@fingerpost/core/uptake';
import type { Consumer } from '../wiring/stream-reader.ts';
import type { Workflow } from '../wiring/workflow.ts';
import { followDeadlines } from './follow-deadlines.ts';

/** Any step that people take with a referral that was there before; what the workflow does by itself is none. */
const settlesRescues: Consumer = {
  name: 'rescues',
  take: async ({ subject, actor, version, at }, context) => {
    if (!subject.startsWith('ref_') || actor.kind === 'system' || version === 1) return;
    await settleRescue({ referralId: subject, at }, context);
  },
};

/** What follows from an event, besides notices: each consumer on its own, in any order. */
export const recordConsumers = (workflow: Workflow): readonly Consumer[] => [
  { name: 'directory', take: (event, context) => projectDirectory(context, [event]) },
  { name: 'facts', take: recordFact },
  followDeadlines(workflow),
  { name: 'messages', take: messagePractice },
  settlesRescues,
];
