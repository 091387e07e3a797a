import type { RefusalDefinition } from '@fingerpost/kernel';

export const sessionRefusals = {
  notYet: {
    kind: 'conflict',
    code: 'session.not-yet',
    message: 'This day has not come yet. Mark the register once the group has met.',
  },
  cancelled: {
    kind: 'conflict',
    code: 'session.cancelled',
    message: 'This meeting was cancelled, so nobody can be marked. Plan it again if it took place after all.',
  },
  someLeft: {
    kind: 'conflict',
    code: 'session.some-left',
    message: 'Some people could not be marked. Everybody else is saved.',
  },
  placed: {
    kind: 'conflict',
    code: 'group.placed',
    message: 'They have a place in another group already. Move them instead.',
  },
  notPlaced: {
    kind: 'conflict',
    code: 'group.not-placed',
    message: 'They have no place in a group yet. Give them one instead.',
  },
} as const satisfies Record<string, RefusalDefinition>;
