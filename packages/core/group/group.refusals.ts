import type { RefusalDefinition } from '@fingerpost/kernel';

export const groupRefusals = {
  missing: {
    kind: 'missing',
    code: 'group.missing',
    message: 'There is no such group here. Look in your list of groups.',
  },
  service: {
    kind: 'invalid',
    code: 'group.service',
    message: 'Choose one of your own services. A group stays with the service it was made for.',
  },
  times: { kind: 'invalid', code: 'group.times', message: 'The group must end after it begins.' },
  rhythm: {
    kind: 'invalid',
    code: 'group.rhythm',
    message: 'Say on which weekday the group meets, or give the dates.',
  },
  date: { kind: 'invalid', code: 'group.date', message: 'The day has passed. Give a day from today on.' },
  full: {
    kind: 'conflict',
    code: 'group.full',
    message: 'Every place in this group is taken. Choose another group, or say that one more can come.',
  },
  closed: { kind: 'conflict', code: 'group.closed', message: 'This group takes no new people. Choose another one.' },
  sessionMissing: {
    kind: 'missing',
    code: 'session.missing',
    message: 'This group does not meet on that day. Look at the dates on its page.',
  },
  sessionOver: { kind: 'conflict', code: 'session.over', message: 'That day has passed, so it cannot be cancelled.' },
} as const satisfies Record<string, RefusalDefinition>;
