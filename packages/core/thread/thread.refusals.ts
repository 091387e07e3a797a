import type { RefusalDefinition } from '@fingerpost/kernel';

export const threadRefusals = {
  missing: {
    kind: 'missing',
    code: 'thread.missing',
    message: 'There are no messages here that you can see. Check the address.',
  },
  closed: {
    kind: 'conflict',
    code: 'thread.closed',
    message: 'This has ended, so nothing can be written here any more. Ring instead.',
  },
  providerNotLet: {
    kind: 'conflict',
    code: 'thread.provider-not-let',
    message: 'The service cannot read this: it has not accepted, or the person has not agreed to write with it.',
  },
  recipient: {
    kind: 'invalid',
    code: 'thread.recipient',
    message: 'Choose who the message is for.',
  },
  told: {
    kind: 'invalid',
    code: 'thread.told',
    message: 'Say who told you, how, and on which day.',
  },
  notWaiting: {
    kind: 'conflict',
    code: 'thread.not-waiting',
    message: 'Nothing waits for an answer here any more.',
  },
  replyMissing: {
    kind: 'missing',
    code: 'reply.missing',
    message: 'There is no such reply that you can see. Check the address, or go back to your work.',
  },
  replySettled: { kind: 'conflict', code: 'reply.settled', message: 'Somebody has settled this reply already.' },
  replyCase: {
    kind: 'invalid',
    code: 'reply.case',
    message: 'Choose an open case of your team, or give its reference, such as 4K7P-2WXM.',
  },
  replyTeam: { kind: 'invalid', code: 'reply.team', message: 'Choose a team that works in the network now.' },
  noteNeeded: {
    kind: 'invalid',
    code: 'thread.note-needed',
    message: 'Write why it needs no answer.',
  },
} as const satisfies Record<string, RefusalDefinition>;
