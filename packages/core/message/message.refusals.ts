import type { RefusalDefinition } from '@fingerpost/kernel';

export const messageRefusals = {
  missing: {
    kind: 'missing',
    code: 'message.missing',
    message: 'There is no such message here. Check the address, or look in your work list.',
  },
} as const satisfies Record<string, RefusalDefinition>;
