import type { RefusalDefinition } from '@fingerpost/kernel';

export const messageRefusals = {
  missing: {
    kind: 'missing',
    code: 'message.missing',
    message: 'There is no such message here. Check the address, or look in your work list.',
  },
  noLetter: {
    kind: 'missing',
    code: 'message.no-letter',
    message: 'There is no letter to print for this task. Tell the person in the way that the task says.',
  },
} as const satisfies Record<string, RefusalDefinition>;
