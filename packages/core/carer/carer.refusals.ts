import type { RefusalDefinition } from '@fingerpost/kernel';

/** What is refused about a person's carers. */
export const carerRefusals = {
  missing: { kind: 'missing', code: 'carer.missing', message: 'There is no such carer here.' },
  alone: {
    kind: 'invalid',
    code: 'carer.ask-alone',
    message: 'Ask the person alone first, and say on which day you did. Until then this carer cannot be added.',
  },
  authority: {
    kind: 'invalid',
    code: 'carer.authority',
    message:
      'The person cannot decide this themselves. Only an attorney or deputy for health and welfare may decide for them: see the papers first.',
  },
  dates: { kind: 'invalid', code: 'carer.dates', message: 'The last day must not be before the first, nor over.' },
  many: { kind: 'conflict', code: 'carer.many', message: 'There are ten carers already. End one of them first.' },
  ended: { kind: 'conflict', code: 'carer.ended', message: 'This carer does not act for the person any more.' },
} as const satisfies Record<string, RefusalDefinition>;
