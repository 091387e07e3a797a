import type { RefusalDefinition } from '@fingerpost/kernel';

export const uptakeRefusals = {
  month: {
    kind: 'invalid',
    code: 'uptake.month',
    message: 'This month has not begun. Choose this month or an earlier one.',
  },
  notComplete: {
    kind: 'conflict',
    code: 'uptake.not-complete',
    message: 'People may still be reached in time for this month. Publish it ten working days after it ended.',
  },
} as const satisfies Record<string, RefusalDefinition>;
