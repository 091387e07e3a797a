import type { Contact } from '@fingerpost/core/case';

export const channelWords = {
  call: 'Phone call',
  'face-to-face': 'Face to face',
  visit: 'Home visit',
  video: 'Video call',
  text: 'Text message',
  email: 'E-mail',
  letter: 'Letter',
} as const satisfies Record<Contact['channel'], string>;

export const withWhomWords = {
  person: 'The person',
  carer: 'Their carer or family',
  other: 'Somebody else',
} as const satisfies Record<Contact['withWhom'], string>;

export const contactResultWords = {
  reached: 'We talked',
  'no-answer': 'No answer',
  'left-message': 'Left a message',
  'did-not-attend': 'Did not come',
  'wrong-number': 'Wrong number',
  'declined-to-talk': 'Did not want to talk',
} as const satisfies Record<Contact['result'], string>;
