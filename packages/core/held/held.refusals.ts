import type { RefusalDefinition } from '@fingerpost/kernel';

export const heldRefusals = {
  missing: { kind: 'missing', code: 'record.missing', message: 'There is no such request here.' },
  given: { kind: 'conflict', code: 'record.given', message: 'Somebody has said already how they were given it.' },
  on: {
    kind: 'invalid',
    code: 'record.on',
    message: 'Give the day on which they were given it: not before they asked, and not after today.',
  },
} as const satisfies Record<string, RefusalDefinition>;
