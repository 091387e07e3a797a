import * as z from 'zod';
import { commit, ProposalId, useCase } from '@fingerpost/kernel';
import { memberActor } from '@fingerpost/core/access';
import { ProposalDecision } from './proposal.ts';
import { proposalAtStep, type ProposalState, proposalState } from './proposal-access.ts';
import { proposalAnswerKey } from './proposal.keys.ts';
import { nextProposal, proposalChange } from './proposal.repository.ts';
import { voiceEvent } from './voice.events.ts';

/**
 * Answers a proposal in words that everybody reads: "you said, we did". Everybody who proposed or
 * supports it is told. Refuses: proposal.missing, proposal.step, version.stale.
 */
export const answerProposal = useCase({
  input: z.object({
    proposalId: ProposalId,
    decision: ProposalDecision,
    words: z.string().trim().min(1, 'Write the answer.').max(2000),
  }),
  allow: ['commissioner'],
  run: async ({ proposalId, decision, words }, context): Promise<ProposalState> => {
    const { before, isRepeat } = await proposalAtStep(context, proposalId, ['open']);
    if (isRepeat) return proposalState(before);
    const after = nextProposal(context, before, {
      status: 'answered',
      todo: 'nothing',
      holder: undefined,
      dueBy: undefined,
      answered: { decision, at: context.now.toISOString() },
    });
    const { memberId, name } = memberActor(context.actor);
    const data = { words, by: { memberId, name } };
    const item = { ...proposalAnswerKey(proposalId), type: 'proposal-answer', version: 1, data };
    await commit(
      context,
      proposalChange(context, after, voiceEvent('ProposalAnswered', { decision }), [
        { kind: 'put', item, expect: 'new' },
      ]),
    );
    return proposalState(after);
  },
});
