import type { NoticeKind } from './notice.ts';

/** What a carer can be told in general words: not what only the person answers, complained of or proposed. */
export const kindsForCarers: readonly NoticeKind[] = [
  'news',
  'accepted',
  'waiting',
  'options',
  'message-for-you',
  'recorded',
];
