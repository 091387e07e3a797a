import type { Key } from '@fingerpost/kernel';
import { caseOfThread, messagesOf, ownOfThread } from './thread-id.ts';

/** The partition of everything written about a case: never the case's own, so that its page does not read it all. */
export const threadPartition = (caseId: string): string => `THREAD#${caseId}`;

/** The head of a thread, derived from its case or referral. */
export const threadKey = (threadId: string): Key => ({
  pk: threadPartition(caseOfThread(threadId)),
  sk: `0#${ownOfThread(threadId)}`,
});

/** One message with its words. */
export const threadMessageKey = (threadId: string, at: string, own: string): Key => ({
  pk: threadPartition(caseOfThread(threadId)),
  sk: `${messagesOf(threadId)}${at}#${own}`,
});

/** Up to where one side has read a thread. */
export const readKey = (threadId: string, side: string): Key => ({
  pk: threadPartition(caseOfThread(threadId)),
  sk: `2#${ownOfThread(threadId)}#${side}`,
});
