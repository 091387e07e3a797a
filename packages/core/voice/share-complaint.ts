import * as z from 'zod';
import { commit, ComplaintId, MemberId, refuse, useCase, wasHad } from '@fingerpost/kernel';
import { readToAnswer } from './complaint-access.ts';
import { complaintChange, nextComplaint } from './complaint.repository.ts';
import { type ComplaintState, complaintState } from './complaint-state.ts';
import { voiceEvent } from './voice.events.ts';
import { voiceRefusals } from './voice.refusals.ts';

/**
 * Lets one whom a complaint is about read it, and no more than that: they never answer it. Refuses:
 * complaint.missing, complaint.not-about-them, version.stale.
 */
export const shareComplaint = useCase({
  input: z.object({ complaintId: ComplaintId, memberId: MemberId }),
  allow: ['referrer', 'link-worker', 'team-lead', 'provider', 'commissioner', 'network-admin'],
  run: async ({ complaintId, memberId }, context): Promise<ComplaintState> => {
    const before = await readToAnswer(context, complaintId);
    if (wasHad(context, before.recent) || before.sharedWith.includes(memberId)) return complaintState(before);
    if (!before.barred.includes(memberId)) throw refuse(voiceRefusals.notBarred);
    const after = nextComplaint(context, before, { sharedWith: [...before.sharedWith, memberId] });
    await commit(context, complaintChange(context, after, voiceEvent('ComplaintShared', { memberId })));
    return complaintState(after);
  },
});
