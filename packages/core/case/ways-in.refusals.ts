import type { RefusalDefinition } from '@fingerpost/kernel';

export const waysInRefusals = {
  team: {
    kind: 'missing',
    code: 'form.team',
    message: 'There is no such team here. Check the address, or ask the person who gave it to you.',
  },
  ringInstead: {
    kind: 'busy',
    code: 'form.ring-instead',
    message: 'We cannot take this form just now. Please ring the team: they can help you on the phone.',
  },
  webAddress: {
    kind: 'invalid',
    code: 'form.web-address',
    message: 'Take out the web address. Please use words only.',
  },
  practice: { kind: 'invalid', code: 'form.practice', message: 'Choose a practice from the list.' },
} as const satisfies Record<string, RefusalDefinition>;
