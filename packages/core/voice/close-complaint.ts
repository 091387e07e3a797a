import * as z from 'zod';
import { commit, ComplaintId, refuse, useCase } from '@fingerpost/kernel';
import { ComplaintOutcome } from './complaint.ts';
import { atStep, readToAnswer } from './complaint-access.ts';
import { complaintChange, nextComplaint } from './complaint.repository.ts';
import { type ComplaintState, complaintState } from './complaint-state.ts';
import { voiceEvent } from './voice.events.ts';
import { voiceRefusals } from './voice.refusals.ts';

/**
 * Closes a complaint whose answer was given, with how it ended; one that was taken back needs no answer.
 * It never closes by itself. Refuses: complaint.missing, complaint.step, complaint.not-given, version.stale.
 */
export const closeComplaint = useCase({
  input: z.object({ complaintId: ComplaintId, outcome: ComplaintOutcome }),
  allow: ['referrer', 'link-worker', 'team-lead', 'provider', 'commissioner', 'network-admin'],
  run: async ({ complaintId, outcome }, context): Promise<ComplaintState> => {
    const open = ['received', 'acknowledged', 'not-settled', 'answered'] as const;
    const from = outcome === 'withdrawn' ? open : (['answered'] as const);
    const { before, isRepeat } = await atStep(context, await readToAnswer(context, complaintId), from);
    if (isRepeat) return complaintState(before);
    if (outcome !== 'withdrawn' && before.todo === 'give-answer') throw refuse(voiceRefusals.notGiven);
    const after = nextComplaint(context, before, {
      status: 'closed',
      todo: 'nothing',
      holder: undefined,
      dueBy: undefined,
      outcome,
    });
    await commit(context, complaintChange(context, after, voiceEvent('ComplaintClosed', { outcome })));
    return complaintState(after);
  },
});
