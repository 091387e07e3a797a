import * as z from 'zod';
import { commit, ComplaintId, useCase } from '@fingerpost/kernel';
import { SaidToThem } from './complaint.ts';
import { atStep, readToAnswer } from './complaint-access.ts';
import { complaintChange, nextComplaint } from './complaint.repository.ts';
import { type ComplaintState, complaintState } from './complaint-state.ts';
import { mustBeSaid, readAnswerTo } from './said-to-them.ts';
import { voiceEvent } from './voice.events.ts';

/**
 * Tells whoever complained that somebody has read it, and by when they answer: by a notice where they
 * read it on their own page; else the caller has told them, and says how. Refuses: complaint.missing,
 * complaint.step, complaint.not-said, version.stale.
 */
export const acknowledgeComplaint = useCase({
  input: z.object({ complaintId: ComplaintId, said: SaidToThem.optional() }),
  allow: ['referrer', 'link-worker', 'team-lead', 'provider', 'commissioner', 'network-admin'],
  run: async ({ complaintId, said: told }, context): Promise<ComplaintState> => {
    const { before, isRepeat } = await atStep(context, await readToAnswer(context, complaintId), ['received']);
    if (isRepeat) return complaintState(before);
    const { how, carerId } = await readAnswerTo(context, complaintId);
    const onPage = how === 'page';
    const said = onPage ? undefined : mustBeSaid(context, before, told);
    const after = nextComplaint(context, before, {
      status: 'acknowledged',
      todo: 'answer-complaint',
      acknowledgedAt: context.now.toISOString(),
      dueBy: before.answerBy,
      readSaid: said,
    });
    const { organisationId } = before;
    const caseId = onPage ? before.caseId : undefined;
    const event = voiceEvent('ComplaintAcknowledged', { organisationId, caseId, carerId, said });
    await commit(context, complaintChange(context, after, event));
    return complaintState(after);
  },
});
