import type { Key } from '@fingerpost/kernel';

/** The partition of what people say should exist, one a commissioner. */
export const proposalPartition = (commissionerId: string): string => `PROPOSAL#${commissionerId}`;

const commissionerIn = (proposalId: string): string => `org_${proposalId.slice(4, 30)}`;

/** The head of a proposal, derived from its id alone. */
export const proposalKey = (proposalId: string): Key => ({
  pk: proposalPartition(commissionerIn(proposalId)),
  sk: `0#${proposalId.slice(30)}`,
});

/** What is missing, in somebody's words. */
export const proposalWordsKey = (proposalId: string): Key => {
  const { pk, sk } = proposalKey(proposalId);
  return { pk, sk: `${sk}#words` };
};

/** What the commissioner answered to a proposal. */
export const proposalAnswerKey = (proposalId: string): Key => {
  const { pk, sk } = proposalKey(proposalId);
  return { pk, sk: `${sk}#answer` };
};

/** The partition of who proposed or supports a proposal, apart from what the commissioner reads. */
export const supportPartition = (proposalId: string): string => `SUPPORT#${proposalId}`;

/** That one person proposed or supports a proposal, known by a keyed digest of who they are, so that they count once. */
export const supportKey = (proposalId: string, digest: string): Key => ({
  pk: supportPartition(proposalId),
  sk: `0#${digest}`,
});

/** That a person was told of the answer to what they proposed or support. */
export const supportToldKey = (proposalId: string, digest: string): Key => ({
  pk: supportPartition(proposalId),
  sk: `1#${digest}`,
});
