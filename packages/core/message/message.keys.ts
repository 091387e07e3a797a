import { type Key, splitIdWithin } from '@fingerpost/kernel';

/** A message back to the practice, kept in the case it is about. */
export const messageKey = (messageId: string): Key => {
  const { caseId, own } = splitIdWithin(messageId);
  return { pk: `CASE#${caseId}`, sk: `5#${own}` };
};

/** One notice, in a partition of its own. */
export const noticeKey = (noticeId: string): Key => ({ pk: `NOTICE#${noticeId}`, sk: '0' });

/** The partition of what was sent to one person, or was to be. */
export const noticesPartition = (caseId: string): string => `NOTICES#${caseId}`;

/** That a notice is one for a person, by when it arose: the notice itself knows where it stands. */
export const noticeToPersonKey = (caseId: string, at: string, noticeId: string): Key => ({
  pk: noticesPartition(caseId),
  sk: `${at}#${noticeId}`,
});

/** The notices that wait for another try, the next one first: a small partition, so that nothing is scanned. */
export const retryPartition = 'RETRY';

/** The place of a notice among those that wait, by the instant of its next try. */
export const retryKey = (retryAt: string, noticeId: string): Key => ({
  pk: retryPartition,
  sk: `${retryAt}#${noticeId}`,
});

/** Where the answer to a reply goes that nobody wrote from a page; removed after 30 days. */
export const replierKey = (replyId: string): Key => ({ pk: `REPLIER#${replyId}`, sk: '0' });
