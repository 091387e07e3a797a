import type {
  Agreement,
  DeclineReason,
  EndReason,
  Outcome,
  ReferralMode,
  Share,
  WithdrawReason,
} from '@fingerpost/core/referral';
import type { CodesOf } from '../form/words.ts';

export const modeWords = {
  network: 'Through Fingerpost',
  'by-hand': 'By hand: nobody there uses Fingerpost',
  signposted: 'Told about it',
} as const satisfies Record<ReferralMode, string>;

export const shareWords = {
  name: 'Their name',
  phone: 'Their phone number',
  email: 'Their e-mail address',
  address: 'Their address',
  dateOfBirth: 'Their date of birth',
  communicationNeeds: 'What helps them to communicate and take part',
  language: 'Their language, and whether they need an interpreter',
  speakTo: 'Whom the service may also speak to',
  travel: 'How they get about',
  carer: 'That they care for somebody',
} as const satisfies Record<Share, string>;

export const agreedByWords = {
  person: 'The person',
  carer: 'A carer whom they let decide',
  attorney: 'Their attorney or deputy',
  'best-interests': 'A decision in their best interests',
} as const satisfies Record<Agreement['by'], string>;

export const agreedHowWords = {
  spoken: 'In person',
  phone: 'On the phone',
  video: 'On a video call',
  written: 'In writing',
  online: 'Online',
} as const satisfies Record<Agreement['how'], string>;

export const declineWords = {
  full: 'Full',
  'not-eligible': 'The person does not fit the rules of the service',
  'out-of-area': 'Out of area',
  'not-suitable': 'Not suitable',
  paused: 'The service is paused',
  'conflict-of-interest': 'Conflict of interest',
  other: 'Another reason',
} as const satisfies Record<CodesOf<typeof DeclineReason>, string>;

export const endWords = {
  'could-not-contact': 'They could not be contacted',
  'person-declined': 'The person declined',
  'stopped-attending': 'They stopped coming',
  'not-suitable-after-talking': 'Not suitable after talking',
  moved: 'They moved away',
  died: 'They died',
  unsafe: 'It was not safe to go on',
  'service-closed': 'The service closed',
} as const satisfies Record<CodesOf<typeof EndReason>, string>;

export const withdrawWords = {
  'changed-mind': 'They changed their mind',
  'not-needed': 'No longer needed',
  'another-service': 'Another service fits better',
  'too-long': 'It took too long',
  'service-closed': 'The service has closed',
  moved: 'They moved away',
  died: 'They died',
  'sent-in-error': 'Sent in error',
  'not-said': 'They did not say',
  'no-longer-agrees': 'They no longer agree to be shown',
} as const satisfies Record<CodesOf<typeof WithdrawReason>, string>;

export const outcomeWords = {
  achieved: 'Achieved what they wanted',
  partly: 'Partly achieved',
  'not-achieved': 'Not achieved',
} as const satisfies Record<CodesOf<typeof Outcome>, string>;

export const attendanceWords = {
  attended: 'They came',
  'did-not-attend': 'They did not come',
  cancelled: 'They cancelled',
} as const;

/** Says whose word an attendance is, where it is the person's own. */
export const saidBy = ({ said }: { readonly said?: 'person' | undefined }): string =>
  said === undefined ? '' : ' (the person said so)';
