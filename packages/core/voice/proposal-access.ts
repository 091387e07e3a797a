import { type Actor, type Context, refuse, wasHad, wasHadBefore } from '@fingerpost/kernel';
import type { Proposal } from './proposal.ts';
import { proposalKey } from './proposal.keys.ts';
import { readProposal } from './proposal.repository.ts';
import { voiceRefusals } from './voice.refusals.ts';

const isPublished = ({ status }: Proposal): boolean => status === 'open' || status === 'answered';

/**
 * Tells whether a member of staff reads a proposal: its commissioner and the administrators all of them,
 * whoever speaks for patients there what was checked for names.
 */
const mayReadProposal = (actor: Actor, found: Proposal): boolean => {
  if (actor.kind !== 'staff') return false;
  if (actor.role === 'network-admin') return true;
  if (actor.organisationId !== found.commissionerId) return false;
  return actor.role === 'commissioner' || (actor.role === 'patient-representative' && isPublished(found));
};

/** Reads a proposal for a step that begins where it stands, unless it has had this very request. Refuses: proposal.missing, proposal.step. */
export const proposalAtStep = async (
  context: Context,
  proposalId: string,
  from: readonly Proposal['status'][],
): Promise<{ readonly before: Proposal; readonly isRepeat: boolean }> => {
  const before = await readProposal(context, proposalId);
  if (!mayReadProposal(context.actor, before)) throw refuse(voiceRefusals.proposalMissing);
  if (wasHad(context, before.recent)) return { before, isRepeat: true };
  if (from.includes(before.status)) return { before, isRepeat: false };
  if (await wasHadBefore(context, proposalKey(proposalId))) return { before, isRepeat: true };
  throw refuse(voiceRefusals.proposalStep, { happened: { step: before.status, at: before.changedAt } });
};

/** Where a proposal stands after a step. */
export type ProposalState = Pick<Proposal, 'status' | 'holder' | 'dueBy' | 'version'> & { readonly proposalId: string };

/** Puts a proposal into the answer to a step. */
export const proposalState = ({ id, status, holder, dueBy, version }: Proposal): ProposalState => ({
  proposalId: id,
  status,
  holder,
  dueBy,
  version,
});
