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

/** The addresses of a person under which their case is found, as keyed digests. */
export const sendersKey = (caseId: string): Key => ({ pk: threadPartition(caseId), sk: '3' });

/** Which cases an address belongs to, known by its keyed digest only. */
export const senderKey = (senderDigest: string): Key => ({ pk: `SENDER#${senderDigest}`, sk: '0' });

/** When a sender was last answered by itself, so that two machines never write to each other; goes after a day. */
export const answeredKey = (senderDigest: string): Key => ({ pk: `SENDER#${senderDigest}`, sk: 'answered' });

/** Which thread an e-mail belongs to that carries its token, known by a keyed digest of it. */
export const replyToKey = (tokenDigest: string): Key => ({ pk: `REPLYTO#${tokenDigest}`, sk: '0' });

/** One reply that came by text or e-mail, known by a digest of what its provider calls it; without words. */
export const replyKey = (replyId: string): Key => ({ pk: `REPLY#${replyId}`, sk: '0' });

/** The words of a reply, and the address it came from, until it is filed. */
export const replyWordsKey = (replyId: string): Key => ({ pk: `REPLY#${replyId}`, sk: '0#words' });

/** Who looked at a reply that had to be filed, and when. */
export const replyViewKey = (replyId: string, at: string, own: string): Key => ({
  pk: `REPLY#${replyId}`,
  sk: `1#${at}#${own}`,
});
