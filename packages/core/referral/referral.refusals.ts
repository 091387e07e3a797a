import type { RefusalDefinition } from '@fingerpost/kernel';

export const referralRefusals = {
  missing: {
    kind: 'missing',
    code: 'referral.missing',
    message: 'There is no such referral here. Check the address, or ask the link worker.',
  },
  step: { kind: 'conflict', code: 'referral.step', message: 'This cannot be done with the referral any more.' },
  nobodyThere: {
    kind: 'conflict',
    code: 'referral.nobody-there',
    message: 'Nobody at this service uses the network. Refer by hand, or choose another service.',
  },
  until: {
    kind: 'invalid',
    code: 'consent.until',
    message: 'Give a last day that is today or later.',
  },
  consent: {
    kind: 'invalid',
    code: 'consent.missing',
    message: 'Record who agreed to this referral, how and when, and what is shared.',
  },
  request: {
    kind: 'invalid',
    code: 'referral.request-names',
    message: 'The request is read before anybody accepts. Take out names, numbers, e-mail addresses and postcodes.',
  },
  startDate: {
    kind: 'invalid',
    code: 'referral.start-date',
    message: 'The start date has passed. Give a day from today on.',
  },
  answer: {
    kind: 'invalid',
    code: 'referral.answer-names',
    message: 'The service has not accepted yet. Answer without names, numbers, e-mail addresses and postcodes.',
  },
  spokeWith: {
    kind: 'invalid',
    code: 'referral.spoke-with',
    message: 'Write with whom you spoke at the service.',
  },
  whoAnswers: {
    kind: 'invalid',
    code: 'referral.who-answers',
    message: 'Write your name, so that the link worker knows who answered.',
  },
  reviewDate: {
    kind: 'invalid',
    code: 'referral.review-date',
    message: 'The review date must be in the future. Give a day from tomorrow on.',
  },
  attendanceDate: {
    kind: 'invalid',
    code: 'referral.attendance-date',
    message: 'The day is in the future. Record attendance once the day has come.',
  },
  notWith: {
    kind: 'conflict',
    code: 'referral.not-with',
    message:
      'This service is on the person\u2019s restricted \u201cnot with\u201d list, or nobody who may see them works there. Choose another one with them.',
  },
  noneOpen: {
    kind: 'conflict',
    code: 'referral.none-open',
    message: 'Nothing is open that could be stopped.',
  },
  service: {
    kind: 'invalid',
    code: 'service.missing',
    message: 'There is no such service in the directory, or it takes no referrals now.',
  },
} as const satisfies Record<string, RefusalDefinition>;
