import * as z from 'zod';
import { commit, ComplaintId, useCase } from '@fingerpost/kernel';
import { memberActor } from '@fingerpost/core/access';
import { dueAfter } from '@fingerpost/core/work';
import type { ComplaintAnswer } from './complaint.ts';
import { atStep, readToAnswer } from './complaint-access.ts';
import { complaintChange, nextComplaint } from './complaint.repository.ts';
import { type ComplaintState, complaintState } from './complaint-state.ts';
import { voiceEvent } from './voice.events.ts';
import { readAnswerTo } from './said-to-them.ts';
import { complaintAnswerKey } from './complaint.keys.ts';

/** How long, in working days, an answered complaint waits before it is closed, so that they can say it is not settled. */
export const waitsBeforeClosing = 10;

/** By how many working days an answer is given to somebody who does not read it on their own page. */
const givesWithin = 2;

/**
 * Answers a complaint in words that whoever complained reads on their own page, or is to be given as they
 * chose; one that was not settled is answered again. It stays open until it is closed. Refuses: complaint.missing, complaint.step, version.stale.
 */
export const answerComplaint = useCase({
  input: z.object({
    complaintId: ComplaintId,
    words: z.string().trim().min(1, 'Write the answer.').max(6000),
  }),
  allow: ['referrer', 'link-worker', 'team-lead', 'provider', 'commissioner', 'network-admin'],
  run: async ({ complaintId, words }, context): Promise<ComplaintState> => {
    const open = ['received', 'acknowledged', 'not-settled'] as const;
    const { before, isRepeat } = await atStep(context, await readToAnswer(context, complaintId), open);
    if (isRepeat) return complaintState(before);
    const { how, carerId } = await readAnswerTo(context, complaintId);
    const version = before.version + 1;
    const after = nextComplaint(context, before, {
      status: 'answered',
      todo: how === 'page' ? 'close-complaint' : 'give-answer',
      acknowledgedAt: before.acknowledgedAt ?? context.now.toISOString(),
      answers: [...before.answers, version],
      dueBy: dueAfter(context.now, how === 'page' ? waitsBeforeClosing : givesWithin),
      answerSaid: undefined,
    });
    const { memberId, name } = memberActor(context.actor);
    const data: ComplaintAnswer = { words, by: { memberId, name }, at: context.now.toISOString() };
    const item = { ...complaintAnswerKey(complaintId, version), type: 'complaint-answer', version: 1, data };
    const caseId = how === 'page' ? before.caseId : undefined;
    const event = voiceEvent('ComplaintAnswered', { how, caseId, carerId });
    await commit(context, complaintChange(context, after, event, [{ kind: 'put', item, expect: 'new' }]));
    return complaintState(after);
  },
});
