import type { RefusalDefinition } from '@fingerpost/kernel';

export const caseRefusals = {
  missing: {
    kind: 'missing',
    code: 'case.missing',
    message: 'There is no such case here. Check the address, or ask the person who sent it.',
  },
  step: { kind: 'conflict', code: 'case.step', message: 'This cannot be done with the case as it stands now.' },
  unreachable: {
    kind: 'invalid',
    code: 'case.unreachable',
    message: 'Give one way to reach the person: a phone number, an e-mail address or a postal address.',
  },
  bornLater: { kind: 'invalid', code: 'case.born-later', message: 'The date of birth is in the future. Check it.' },
  underAge: {
    kind: 'invalid',
    code: 'case.under-age',
    message:
      'This network is for adults. For somebody younger, speak to the practice or to the council\u2019s children\u2019s services.',
  },
  give: {
    kind: 'forbidden',
    code: 'case.give',
    message: 'You can take a case yourself. Only a team lead can give it to somebody else.',
  },
  worker: {
    kind: 'invalid',
    code: 'case.worker',
    message: 'Choose an active link worker or team lead of this team.',
  },
  contactTime: {
    kind: 'invalid',
    code: 'case.contact-time',
    message: 'Give a time between the day the case was opened and now.',
  },
  nextContact: {
    kind: 'invalid',
    code: 'case.next-contact',
    message: 'Give a day for the next contact from today on, at most a year ahead.',
  },
  pauseUntil: {
    kind: 'invalid',
    code: 'case.pause-until',
    message: 'Give the day on which the case goes on: after today, at most a year ahead.',
  },
  notPaused: { kind: 'conflict', code: 'case.not-paused', message: 'This case is not paused.' },
  goal: { kind: 'invalid', code: 'case.goal', message: 'The plan has no such goal. Read it again before you save it.' },
  ratedOn: {
    kind: 'invalid',
    code: 'case.rated-on',
    message: 'A goal cannot be rated on a day that is still to come.',
  },
  openReferrals: {
    kind: 'conflict',
    code: 'case.open-referrals',
    message: 'Referrals of this case are still open. Withdraw each of them, or let them run.',
  },
  attempts: {
    kind: 'conflict',
    code: 'case.attempts',
    message: 'More has to be tried before somebody counts as not reached.',
  },
  notServed: {
    kind: 'conflict',
    code: 'case.not-served',
    message: 'Your practice has no link worker team yet. Ask the network\u2019s administrators.',
  },
} as const satisfies Record<string, RefusalDefinition>;
