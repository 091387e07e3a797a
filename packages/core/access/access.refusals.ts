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
    message: 'Choose an active colleague of the team who is not away on those days.',
  },
} as const satisfies Record<string, RefusalDefinition>;
