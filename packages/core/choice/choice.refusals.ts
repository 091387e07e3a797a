import type { RefusalDefinition } from '@fingerpost/kernel';

export const choiceRefusals = {
  missing: {
    kind: 'missing',
    code: 'choice.missing',
    message: 'There is no such offer here. Go back to the page and look again.',
  },
  answered: { kind: 'conflict', code: 'choice.answered', message: 'This offer has had its answer already.' },
  gone: {
    kind: 'conflict',
    code: 'choice.gone',
    message: 'One of these is not on offer any more. Look again at what is left.',
  },
  nothingChosen: { kind: 'invalid', code: 'choice.nothing-chosen', message: 'Choose at least one service.' },
  words: { kind: 'invalid', code: 'choice.words', message: 'Write what would suit better.' },
  twice: { kind: 'invalid', code: 'choice.twice', message: 'Offer each service once.' },
  answerBy: {
    kind: 'invalid',
    code: 'choice.answer-by',
    message: 'Give a day from tomorrow on, at most 60 days ahead.',
  },
  decider: {
    kind: 'invalid',
    code: 'choice.decider',
    message: 'Write who decided for the person, and why it is in their best interests.',
  },
} as const satisfies Record<string, RefusalDefinition>;
