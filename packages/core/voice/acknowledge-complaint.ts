import * as z from 'zod';
import { commit, ComplaintId, useCase } from '@fingerpost/kernel';
import { atStep, readToAnswer } from './complaint-access.ts';
import { complaintChange, nextComplaint } from './complaint.repository.ts';
import { type ComplaintState, complaintState } from './complaint-state.ts';
import { voiceEvent } from './voice.events.ts';

/**
 * Tells whoever complained that somebody has read it, and by when they answer. Refuses:
 * complaint.missing, complaint.step, version.stale.
 */
export const acknowledgeComplaint = useCase({
  input: z.object({ complaintId: ComplaintId }),
  allow: ['referrer', 'link-worker', 'team-lead', 'provider', 'commissioner', 'network-admin'],
  run: async ({ complaintId }, context): Promise<ComplaintState> => {
    const { before, isRepeat } = await atStep(context, await readToAnswer(context, complaintId), ['received']);
    if (isRepeat) return complaintState(before);
    const after = nextComplaint(context, before, {
      status: 'acknowledged',
      todo: 'answer-complaint',
      acknowledgedAt: context.now.toISOString(),
      dueBy: before.answerBy,
    });
    const { organisationId } = before;
    await commit(context, complaintChange(context, after, voiceEvent('ComplaintAcknowledged', { organisationId })));
    return complaintState(after);
  },
});
