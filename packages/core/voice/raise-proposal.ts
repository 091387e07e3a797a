import * as z from 'zod';
import { commit, ProposalId, useCase } from '@fingerpost/kernel';
import { dueAfter, heldByAdministrators } from '@fingerpost/core/work';
import { findProposal, nextProposal, proposalChange } from './proposal.repository.ts';
import { voiceEvent } from './voice.events.ts';

/** By how many working days the administrators ask the commissioner. */
const takesOverWithin = 5;

/**
 * Puts a proposal that the commissioner left past its date on the administrators' list, who ring them:
 * the commissioner still answers it. Asked for every night of what is overdue.
 */
export const raiseProposal = useCase({
  input: z.object({ proposalId: ProposalId }),
  allow: ['system'],
  run: async ({ proposalId }, context): Promise<{ readonly done: boolean }> => {
    const before = await findProposal(context, proposalId);
    const isLeft = before?.dueBy !== undefined && before.dueBy < context.now.toISOString();
    if (before === undefined || !isLeft || before.holder?.kind === 'administrators') return { done: false };
    const dueBy = dueAfter(context.now, takesOverWithin);
    const after = nextProposal(context, before, { holder: heldByAdministrators, dueBy });
    await commit(context, proposalChange(context, after, voiceEvent('ProposalRaised', { dueBy })));
    return { done: true };
  },
});
