import type { RefusalDefinition } from '@fingerpost/kernel';

export const concernRefusals = {
  missing: {
    kind: 'missing',
    code: 'concern.missing',
    message: 'There is nothing here that you can see. Check the address.',
  },
  closed: { kind: 'conflict', code: 'concern.closed', message: 'This concern is closed. Raise a new one.' },
  actionDay: {
    kind: 'invalid',
    code: 'concern.action-day',
    message: 'Give the day on which it was done: today or earlier.',
  },
  lookAgain: {
    kind: 'invalid',
    code: 'concern.look-again',
    message: 'Give a day from today on, at most 28 days ahead.',
  },
} as const satisfies Record<string, RefusalDefinition>;
