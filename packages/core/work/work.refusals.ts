import type { RefusalDefinition } from '@fingerpost/kernel';

export const workRefusals = {
  missing: {
    kind: 'missing',
    code: 'task.missing',
    message: 'There is no such task here. Check the address, or go back to your work.',
  },
  done: { kind: 'conflict', code: 'task.done', message: 'Somebody has done this task already.' },
  holder: {
    kind: 'missing',
    code: 'work.holder',
    message: 'There is no such list of work that you can see.',
  },
} as const satisfies Record<string, RefusalDefinition>;
