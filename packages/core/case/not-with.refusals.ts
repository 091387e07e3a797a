import type { RefusalDefinition } from '@fingerpost/kernel';

export const notWithRefusals = {
  whose: {
    kind: 'forbidden',
    code: 'not-with.whose',
    message: 'Only the case\u2019s link worker and the team\u2019s leads can do this.',
  },
  what: {
    kind: 'invalid',
    code: 'not-with.what',
    message: 'Choose a service, an organisation or a member of staff that is listed here, or write a place.',
  },
  entry: {
    kind: 'missing',
    code: 'not-with.entry',
    message: 'This is not on the list any more. Read the case again.',
  },
  accessEnded: {
    kind: 'missing',
    code: 'access.none',
    message: 'You have not opened this case, or the 24 hours are over. Search again and say why.',
  },
} as const satisfies Record<string, RefusalDefinition>;
