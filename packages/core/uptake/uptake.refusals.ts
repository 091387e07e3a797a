import type { RefusalDefinition } from '@fingerpost/kernel';

export const uptakeRefusals = {
  month: {
    kind: 'invalid',
    code: 'uptake.month',
    message: 'This month has not begun. Choose this month or an earlier one.',
  },
} as const satisfies Record<string, RefusalDefinition>;
