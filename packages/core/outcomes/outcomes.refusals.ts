import type { RefusalDefinition } from '@fingerpost/kernel';

export const outcomesRefusals = {
  closed: {
    kind: 'conflict',
    code: 'ons4.stage',
    message: 'These answers cannot be added to the case as it stands now.',
  },
  either: {
    kind: 'invalid',
    code: 'ons4.either',
    message: 'Give all four answers and how they were given, or say why the person was not asked.',
  },
} as const satisfies Record<string, RefusalDefinition>;
