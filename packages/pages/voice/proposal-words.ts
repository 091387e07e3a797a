import type { Proposal, ProposalDecision } from '@fingerpost/core/voice';

/** What the states of a proposal are called. */
export const proposalStatusWords = {
  checking: 'To be checked for names',
  open: 'Waiting for the commissioner’s answer',
  'held-back': 'Held back',
  answered: 'Answered',
} as const satisfies Record<Proposal['status'], string>;

/** What a commissioner can answer, in words that everybody reads. */
export const decisionWords = {
  'will-do': 'Yes, we will do this.',
  'in-part': 'We will do a part of this.',
  'there-already': 'This is here already.',
  'not-now': 'We cannot do this now.',
} as const satisfies Record<ProposalDecision, string>;

/** Says how many people want something. */
export const supportersWords = (count: number): string =>
  count === 1 ? 'One person wants this' : `${String(count)} people want this`;
