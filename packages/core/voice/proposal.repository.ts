import { type Change, type Context, type Item, refuse, type Write } from '@fingerpost/kernel';
import { headChange, headOf, nextHead } from '@fingerpost/core/work';
import { Proposal } from './proposal.ts';
import { proposalKey } from './proposal.keys.ts';
import { voiceRefusals } from './voice.refusals.ts';

type Read = Pick<Context, 'table'>;

/** Parses a stored proposal. */
export const proposalOf = (item: Item): Proposal => Proposal.parse(headOf(item));

/** Finds a proposal, strongly consistent; undefined when there is none. */
export const findProposal = async (context: Read, proposalId: string): Promise<Proposal | undefined> => {
  const item = await context.table.get(proposalKey(proposalId));
  return item === undefined ? undefined : proposalOf(item);
};

/** Reads a proposal. Refuses: proposal.missing. */
export const readProposal = async (context: Read, proposalId: string): Promise<Proposal> => {
  const found = await findProposal(context, proposalId);
  if (found === undefined) throw refuse(voiceRefusals.proposalMissing);
  return found;
};

/** Makes the next version of a proposal: what changes, when, and the request it answers. Refuses: version.stale. */
export const nextProposal = (context: Context, before: Proposal, changes: Partial<Proposal>): Proposal =>
  nextHead(context, before, changes);

/** Makes the change that takes a proposal to its next version; its event has no scope, so that no report counts it. */
export const proposalChange = (
  context: Context,
  after: Proposal,
  event: { readonly type: string; readonly data: Record<string, unknown> },
  writes: readonly Write[] = [],
): Change => headChange(context, { key: proposalKey(after.id), type: 'proposal', state: after }, event, writes);
