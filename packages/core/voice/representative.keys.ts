import type { Key } from '@fingerpost/kernel';

/** The partition of what those who speak for patients say to a commissioner. */
export const voicePartition = (commissionerId: string): string => `VOICE#${commissionerId}`;

const commissionerIn = (id: string): string => `org_${id.slice(4, 30)}`;

/** The head of a comment on a definition or on wording, derived from its id alone. */
export const commentKey = (commentId: string): Key => ({
  pk: voicePartition(commissionerIn(commentId)),
  sk: `0#${commentId.slice(30)}`,
});

/** Which figure or words a comment means, what it says, and who made it. */
export const commentWordsKey = (commentId: string): Key => {
  const { pk, sk } = commentKey(commentId);
  return { pk, sk: `${sk}#words` };
};

/** What was answered to a comment, and by whom. */
export const commentAnswerKey = (commentId: string): Key => {
  const { pk, sk } = commentKey(commentId);
  return { pk, sk: `${sk}#answer` };
};

/** That a page was tested with people, what was found, and what was changed since. */
export const pageTestKey = (commissionerId: string, own: string): Key => ({
  pk: voicePartition(commissionerId),
  sk: `1#${own}`,
});
