import type { Context, Item } from '@fingerpost/kernel';
import { readBelow } from './complaint.repository.ts';
import { type Proposal, ProposalAnswer, ProposalWords } from './proposal.ts';
import { proposalKey, proposalPartition } from './proposal.keys.ts';
import { proposalOf } from './proposal.repository.ts';

/** A proposal with its words and its answer: never who said so, but how many. */
export type ProposalView = Pick<
  Proposal,
  'status' | 'area' | 'needs' | 'supporters' | 'openedAt' | 'dueBy' | 'answerBy' | 'answered' | 'version'
> & { readonly proposalId: string; readonly words: string; readonly answer: string | undefined };

const viewOf = (head: Item, items: readonly Item[]): ProposalView => {
  const found = proposalOf(head);
  const { sk } = proposalKey(found.id);
  const dataAt = (part: string): unknown => items.find((item) => item.sk === `${sk}#${part}`)?.data;
  const answer = dataAt('answer');
  const { id, status, area, needs, supporters, openedAt, dueBy, answerBy, answered, version } = found;
  return {
    ...{ status, area, needs, supporters, openedAt, dueBy, answerBy, answered, version },
    proposalId: id,
    words: ProposalWords.parse(dataAt('words')).words,
    answer: answer === undefined ? undefined : ProposalAnswer.parse(answer).words,
  };
};

/** Reads everything that was proposed to a commissioner, the newest first. */
export const readProposals = async (
  context: Pick<Context, 'table'>,
  commissionerId: string,
): Promise<readonly ProposalView[]> => {
  const items = await readBelow(context, proposalPartition(commissionerId), '0#');
  return items
    .filter(({ type }) => type === 'proposal')
    .map((head) => viewOf(head, items))
    .toSorted((one, other) => (one.openedAt < other.openedAt ? 1 : -1));
};

/** Tells whether everybody may read a proposal: it was checked for names. */
export const isPublic = ({ status }: Pick<ProposalView, 'status'>): boolean =>
  status === 'open' || status === 'answered';
