import type { OpenCaseInput } from '@fingerpost/core/case';

/** Texts of the length that people write: a few sentences. */
export const texts = {
  reason:
    'Has been on her own since her sister moved to the coast in the spring. Has stopped cooking, says that there is no point for one, and has lost weight. Would like somewhere to go on weekdays where somebody knows her name.',
  request: 'Would enjoy a shared lunch, in company, on any weekday; manages a few steps with a stick.',
  message:
    'Ottoline used to run a school kitchen and would rather help than be helped. She is shy at first. Please ring before half past ten, because she rests afterwards; let it ring, as it takes her a while to get to the phone. She has agreed to all of this and is looking forward to hearing from you.',
  note: 'Came to four lunches and has begun to lay the tables. She now walks over with a neighbour whom she met here, and has asked whether there is something on Saturdays too.',
  alsoNeeds: 'Her boiler has been off for a month and she does not know whom to ring about it.',
} as const;

/** A person of whom nearly everything has been asked. */
export const fullPerson: OpenCaseInput['patient'] = {
  name: { given: 'Ottoline', family: 'Pettigrew' },
  preferredName: 'Otty',
  dateOfBirth: '1951-03-09',
  address: '4 Larch Row, Banbury',
  postcode: 'OX16 0RL',
  phone: '07700 900123',
  email: 'otty@example.org',
  preferredContact: 'call',
  safeContact: { avoid: ['voicemail'], times: 'before half past ten', note: 'Let it ring for a while.' },
  speakTo: { name: 'Hester Pettigrew', phone: '07700 900124', relationship: 'sister' },
  communicationNeeds: ['speak clearly', 'large print'],
  language: 'English',
  interpreter: false,
  ethnicity: 'A',
  sex: '2',
  isCarer: false,
  travel: 'on foot, or by the number 4 bus',
};
