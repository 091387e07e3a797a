import * as z from 'zod';
import { CaseId, commit, ProposalId, refuse, useCase } from '@fingerpost/kernel';
import { Told } from '@fingerpost/core/patient';
import { supportKey } from './proposal.keys.ts';
import { nextProposal, proposalChange, readProposal } from './proposal.repository.ts';
import { putSupport, readVoice, voiceDigest } from './supporting.ts';
import { mustBeTold } from './told-by.ts';
import { voiceEvent } from './voice.events.ts';
import { voiceRefusals } from './voice.refusals.ts';

/** That somebody supports a proposal; said again, it is the same. */
export type Supported = { readonly proposalId: string; readonly supported: true };

/**
 * Counts a person for a proposal, once however often they say so, on whichever case. Refuses:
 * case.missing, voice.told, proposal.missing, proposal.step once it is answered.
 */
export const supportProposal = useCase({
  input: z.object({ caseId: CaseId, proposalId: ProposalId, told: Told.optional() }),
  allow: ['patient', 'carer', 'link-worker', 'team-lead'],
  run: async ({ caseId, proposalId, told }, context): Promise<Supported> => {
    const voice = await readVoice(context, caseId);
    mustBeTold(context, told);
    const before = await readProposal(context, proposalId);
    if (before.commissionerId !== voice.commissionerId) throw refuse(voiceRefusals.proposalMissing);
    const key = supportKey(proposalId, voiceDigest(context, proposalId, voice.personId));
    if ((await context.table.get(key)) !== undefined) return { proposalId, supported: true };
    if (before.status === 'answered') throw refuse(voiceRefusals.proposalStep);
    if (before.status !== 'open') throw refuse(voiceRefusals.proposalMissing);
    const after = nextProposal(context, before, { supporters: before.supporters + 1 });
    await commit(
      context,
      proposalChange(context, after, voiceEvent('ProposalSupported', { told }), [
        putSupport(context, proposalId, voice),
      ]),
    );
    return { proposalId, supported: true };
  },
});
