import * as z from 'zod';
import { CaseId, type Context, useCase } from '@fingerpost/kernel';
import { isRestricted, readDirectory } from '@fingerpost/core/directory';
import { supportKey } from './proposal.keys.ts';
import { isPublic, type ProposalView, readProposals } from './proposal-view.ts';
import { readVoice, voiceDigest } from './supporting.ts';

/** A proposal as somebody reads it who may support it; `supported` says that they do, or proposed it. */
export type OwnProposal = Omit<ProposalView, 'needs' | 'version'> & { readonly supported: boolean };

/** What people near somebody say should exist, and by when a new proposal is answered. */
export type OwnProposals = { readonly items: readonly OwnProposal[]; readonly days: number };

const readAtOnce = 100;

const theirsAmong = async (
  context: Context,
  proposals: readonly ProposalView[],
  personId: string,
): Promise<ReadonlySet<string>> => {
  const keys = proposals.map(({ proposalId }) => supportKey(proposalId, voiceDigest(context, proposalId, personId)));
  const found = new Set<string>();
  for (let from = 0; from < keys.length; from += readAtOnce)
    for (const { pk } of await context.table.getMany(keys.slice(from, from + readAtOnce)))
      found.add(pk.slice('SUPPORT#'.length));
  return found;
};

/**
 * Shows the person of a case, a carer who may write for them, or their team what people say should exist
 * there, with the answers: what was checked for names, and, but to a carer, what they proposed themselves. That they
 * support something for a need that could put them at risk is not shown. Refuses: case.missing,
 * proposal.no-commissioner.
 */
export const viewOwnProposals = useCase({
  input: z.object({ caseId: CaseId }),
  allow: ['patient', 'carer', 'link-worker', 'team-lead'],
  run: async ({ caseId }, context): Promise<OwnProposals> => {
    const { commissionerId, personId } = await readVoice(context, caseId);
    const { restrictedNeeds, answerProposal } = (await readDirectory(context)).policyOf(commissionerId);
    const all = await readProposals(context, commissionerId);
    const theirs = await theirsAmong(context, all, personId);
    // Nobody has said yet for which need it is: the person's own words may be about one that no carer may learn of.
    const readsUnchecked = context.actor.kind !== 'carer';
    const items = all
      .filter((each) => isPublic(each) || (readsUnchecked && theirs.has(each.proposalId)))
      .map(({ needs, version: _version, ...each }) => ({
        ...each,
        supported: theirs.has(each.proposalId) && !needs.some((need) => isRestricted(need, restrictedNeeds)),
      }));
    return { items, days: answerProposal };
  },
});
