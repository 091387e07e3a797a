import * as z from 'zod';
import { commit, ProposalId, refuse, useCase } from '@fingerpost/kernel';
import { NeedCode } from '@fingerpost/core/directory';
import { heldByOrganisation } from '@fingerpost/core/work';
import { proposalAtStep, type ProposalState, proposalState } from './proposal-access.ts';
import { nextProposal, proposalChange } from './proposal.repository.ts';
import { voiceEvent } from './voice.events.ts';
import { voiceRefusals } from './voice.refusals.ts';

/**
 * Publishes a proposal that names nobody, under what it is about, or holds it back; its words are never
 * changed. The commissioner answers what is published. Refuses: proposal.missing, proposal.step,
 * proposal.need, version.stale.
 */
export const checkProposal = useCase({
  input: z.object({
    proposalId: ProposalId,
    decision: z.enum(['publish', 'hold']),
    need: NeedCode.optional(),
  }),
  allow: ['commissioner', 'network-admin'],
  run: async ({ proposalId, decision, need }, context): Promise<ProposalState> => {
    const { before, isRepeat } = await proposalAtStep(context, proposalId, ['checking']);
    if (isRepeat) return proposalState(before);
    if (decision === 'publish' && need === undefined) throw refuse(voiceRefusals.needMissing);
    const after = nextProposal(
      context,
      before,
      decision === 'publish'
        ? {
            status: 'open',
            todo: 'answer-proposal',
            needs: need === undefined ? [] : [need],
            holder: heldByOrganisation(before.commissionerId),
            dueBy: before.answerBy,
          }
        : { status: 'held-back', todo: 'nothing', holder: undefined, dueBy: undefined },
    );
    await commit(context, proposalChange(context, after, voiceEvent('ProposalChecked', { decision })));
    return proposalState(after);
  },
});
