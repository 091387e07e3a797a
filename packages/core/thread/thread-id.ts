import { splitIdWithin } from '@fingerpost/kernel';

const isReferral = (threadId: string): boolean => threadId.startsWith('ref_');

/** Gives the case in whose threads a thread stands. */
export const caseOfThread = (threadId: string): string =>
  isReferral(threadId) ? splitIdWithin(threadId).caseId : threadId;

/** Gives how a thread is known among those of its case. */
export const ownOfThread = (threadId: string): string => (isReferral(threadId) ? splitIdWithin(threadId).own : 'case');

/** Gives where the messages of a thread begin, in order of time. */
export const messagesOf = (threadId: string): string => `1#${ownOfThread(threadId)}#`;
