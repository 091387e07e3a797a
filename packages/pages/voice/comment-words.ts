import type { CommentAbout, CommentOutcome, CommentView } from '@fingerpost/core/voice';

/** What a comment can be about. */
export const commentAboutWords = {
  definition: 'What a figure means',
  wording: 'How something is said',
} as const satisfies Record<CommentAbout, string>;

/** What can come of a comment, in words that everybody reads. */
export const commentOutcomeWords = {
  changed: 'We have changed this.',
  'will-change': 'We will change this.',
  stays: 'This stays as it is.',
} as const satisfies Record<CommentOutcome, string>;

/** Who answered a comment, by role. */
export const answeredByWords = {
  commissioner: 'commissioner',
  'network-admin': 'network administrator',
} as const satisfies Record<NonNullable<CommentView['answer']>['by']['role'], string>;
