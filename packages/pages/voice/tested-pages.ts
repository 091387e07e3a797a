import type { TestedPage } from '@fingerpost/core/voice';

/** What the pages are called that are tested with people. */
export const testedPageWords = {
  'own-door': 'The door to a person’s own page',
  'own-page': 'A person’s own page',
  'own-questions': 'The questions a person answers',
  'own-messages': 'Messages on a person’s own page',
  'own-complaint': 'Tell us what went wrong',
  'own-proposals': 'Something that should exist here',
  'ask-form': 'The form to ask for help',
  'complaint-form': 'The form to complain',
  'texts-and-letters': 'Text messages, e-mails and letters',
  summary: 'The public summary',
} as const satisfies Record<TestedPage, string>;
