import type { RefusalDefinition } from '@fingerpost/kernel';

export const accessRefusals = {
  notInvited: {
    kind: 'forbidden',
    code: 'member.not-invited',
    message:
      'You have signed in, but no organisation in this network has you as a member. Ask your organisation or the network’s administrators to invite the e-mail address you sign in with.',
  },
  memberMissing: {
    kind: 'missing',
    code: 'member.not-in-team',
    message: 'There is no such member in your team.',
  },
  awayDates: {
    kind: 'invalid',
    code: 'member.away-dates',
    message: 'Give the first and the last day, in this order, and a colleague who covers.',
  },
  cover: {
    kind: 'invalid',
    code: 'member.cover',
    message: 'Choose another active colleague of the team, who is there on those days and can act for all of it.',
  },
  tooMany: {
    kind: 'forbidden',
    code: 'access.too-many',
    message:
      'You have looked for too many people of other teams today. Ring the other team, or ask your lead. Your searches are on record.',
  },
} as const satisfies Record<string, RefusalDefinition>;
