import * as z from 'zod';
import { commit, ComplaintId, refuse, useCase } from '@fingerpost/kernel';
import { dueAfter } from '@fingerpost/core/work';
import { waitsBeforeClosing } from './answer-complaint.ts';
import { SaidToThem } from './complaint.ts';
import { atStep, readToAnswer } from './complaint-access.ts';
import { complaintChange, nextComplaint } from './complaint.repository.ts';
import { type ComplaintState, complaintState } from './complaint-state.ts';
import { mustBeSaid } from './said-to-them.ts';
import { voiceEvent } from './voice.events.ts';
import { voiceRefusals } from './voice.refusals.ts';

/**
 * Records that somebody who does not read it on their own page was given the answer to their complaint,
 * how and when; until then it cannot be closed. Refuses: complaint.missing, complaint.step,
 * complaint.not-said, version.stale.
 */
export const giveAnswer = useCase({
  input: z.object({ complaintId: ComplaintId, said: SaidToThem.optional() }),
  allow: ['referrer', 'link-worker', 'team-lead', 'provider', 'commissioner', 'network-admin'],
  run: async ({ complaintId, said: told }, context): Promise<ComplaintState> => {
    const { before, isRepeat } = await atStep(context, await readToAnswer(context, complaintId), ['answered']);
    if (isRepeat) return complaintState(before);
    if (before.todo !== 'give-answer')
      throw refuse(voiceRefusals.complaintStep, { happened: { step: 'answer-given', at: before.changedAt } });
    const said = mustBeSaid(context, before, told);
    const dueBy = dueAfter(context.now, waitsBeforeClosing);
    const after = nextComplaint(context, before, { todo: 'close-complaint', dueBy, answerSaid: said });
    await commit(context, complaintChange(context, after, voiceEvent('ComplaintAnswerGiven', { said })));
    return complaintState(after);
  },
});
