import type { Task } from '@fingerpost/core/work';
import { closureWords } from '../case/case-words.ts';
import { happeningWords } from '../case/history-words.ts';
import { wordsOf } from '../form/words.ts';
import { declineWords, endWords } from '../referral/referral-words.ts';

/** How each kind of task is done. */
export const taskHelp = {
  rescue:
    'The service has not answered after two reminders. It may still accept. Ring it, or ask the person whether you may try one of these instead.',
  'after-decline': 'Tell the person in a way that does not put them off, and look for something else with them.',
  'after-ending': 'Talk with the person about what happened, and what they want now.',
  'answer-question': 'The service waits for your answer before it decides.',
  'tell-person': 'Nothing could be sent to them by itself. Tell them yourself, in a way that is safe for them.',
  'ring-provider': 'Our message did not reach the service. Ring them, so that they look at Fingerpost.',
  'ask-how-it-goes': 'Ask the person how it is going, and whether anything else would help. Record the contact.',
  'ask-outcome': 'The service has not said how it ended. Ring them, and record what they say.',
  'file-message': 'Read the message, put its codes in the person’s record, and mark it as filed.',
  'settle-identity': 'Two cases may be of the same person. Look at both, and close one as a duplicate if they are.',
  'also-needs': 'The service says that the person needs something else. Talk with them about it.',
  incident:
    'A referral was recorded as made in error after the service had seen who it was about. Follow your organisation’s rules for a data incident.',
  'moved-work': 'This was a colleague’s. Look at the case and see what comes next.',
} as const satisfies Record<Task['todo'], string>;

const causes: Readonly<Record<string, string>> = {
  ...closureWords,
  ...endWords,
  ...declineWords,
  'provider-silent': 'The service has not answered',
  'check-in': 'It is time to ask how it is going',
  'in-error': 'A referral was recorded as made in error',
  completed: 'The service completed the referral',
  'first-attended': 'A service saw them for the first time',
  closed: 'The case was closed',
  'same-nhs-number': 'Another open case has the same NHS number',
};

/** Says what caused a task. */
export const causeWords = (because: string): string =>
  Object.hasOwn(causes, because) ? wordsOf(causes, because) : happeningWords(because);

/** What can come of a task. */
export const taskResultWords = {
  done: 'It is done',
  'not-needed': 'It is not needed any more',
  'could-not-do': 'It could not be done',
} as const;
