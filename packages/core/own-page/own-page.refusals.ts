import type { RefusalKind } from '@fingerpost/kernel';

/** What is refused about a person's own page. */
export const ownPageRefusals = {
  closed: {
    kind: 'conflict',
    code: 'own-page.closed',
    message: 'This case has closed, so its page cannot be opened any more. Ring the person.',
  },
  off: {
    kind: 'conflict',
    code: 'own-page.off',
    message: 'The person’s page is switched off. Give them a new code to switch it on again.',
  },
  tooMany: {
    kind: 'busy',
    code: 'own-page.too-many',
    message: 'We cannot send a link just now. Please ring us: we can tell you everything on the phone.',
  },
  ended: {
    kind: 'unauthenticated',
    code: 'own-page.ended',
    message: 'You have been signed out of your page. Use your code again, or ring us.',
  },
} as const satisfies Record<string, { kind: RefusalKind; code: string; message: string }>;
