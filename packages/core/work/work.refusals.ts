import type { RefusalDefinition } from '@fingerpost/kernel';

export const workRefusals = {
  missing: {
    kind: 'missing',
    code: 'task.missing',
    message: 'There is no such task here. Check the address, or go back to your work.',
  },
  done: { kind: 'conflict', code: 'task.done', message: 'Somebody has done this task already.' },
  review: {
    kind: 'conflict',
    code: 'task.review',
    message: 'Say first whether it was right to open the case, or make an incident of it.',
  },
  answer: {
    kind: 'conflict',
    code: 'task.answer',
    message: 'Read the message first, and answer it or say why that is not needed.',
  },
  record: {
    kind: 'conflict',
    code: 'task.record',
    message: 'Say on the page of what is held how the person was given it.',
  },
  toldMissing: {
    kind: 'invalid',
    code: 'told.missing',
    message: 'Say who told you this, how, and on which day.',
  },
  toldOn: { kind: 'invalid', code: 'told.on', message: 'Give the day on which they told you: today or earlier.' },
  holder: {
    kind: 'missing',
    code: 'work.holder',
    message: 'There is no such list of work that you can see.',
  },
  supervisionSelf: {
    kind: 'invalid',
    code: 'work.supervision-self',
    message: 'A talk is noted by the other one. Ask another lead of the team, or the network\u2019s administrators.',
  },
  supervisionDates: {
    kind: 'invalid',
    code: 'work.supervision-dates',
    message: 'Give the day of the talk, not after today, and the day of the next one, after it and within a year.',
  },
} as const satisfies Record<string, RefusalDefinition>;
