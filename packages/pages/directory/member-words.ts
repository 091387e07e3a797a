import type { MemberView } from '@fingerpost/core/directory';

/** What the states of a member are called. */
export const memberStatusWords = {
  invited: { words: 'Invited', colour: 'yellow' },
  active: { words: 'Active', colour: 'green' },
  deactivated: { words: 'Deactivated', colour: 'grey' },
} as const satisfies Record<MemberView['status'], { words: string; colour: string }>;
