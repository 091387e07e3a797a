import { type Key, splitIdWithin } from '@fingerpost/kernel';

/** A message back to the practice, kept in the case it is about. */
export const messageKey = (messageId: string): Key => {
  const { caseId, own } = splitIdWithin(messageId);
  return { pk: `CASE#${caseId}`, sk: `5#${own}` };
};

/** One notice, in a partition of its own. */
export const noticeKey = (noticeId: string): Key => ({ pk: `NOTICE#${noticeId}`, sk: '0' });

/** The notices that wait for another try, the next one first: a small partition, so that nothing is scanned. */
export const retryPartition = 'RETRY';

/** The place of a notice among those that wait, by the instant of its next try. */
export const retryKey = (retryAt: string, noticeId: string): Key => ({
  pk: retryPartition,
  sk: `${retryAt}#${noticeId}`,
});
