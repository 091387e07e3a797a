import type { AvoidedChannel, PersonDetails, Weekday } from '@fingerpost/core/patient';
import { commonNeeds, type CommonNeed } from './coded-needs.ts';
import { type CommunicationNeed, communicationNeeds, preferredContactWords } from './person-words.ts';
import { avoidedWords } from './safe-contact-words.ts';
import { dayWords } from './safe-hours-words.ts';

type Preferred = NonNullable<PersonDetails['preferredContact']>;

/** What the questions of how a person may be reached say: to a colleague about them, or to the person. */
export type HowToReachWords = {
  readonly where: string;
  readonly whereHint: string;
  readonly phone: string;
  readonly email: string;
  readonly address: string;
  readonly postcode: string;
  readonly noAddress: string;
  readonly noAddressYes: string;
  readonly legend: string;
  readonly avoid: string;
  readonly avoidHint: string;
  readonly avoided: Readonly<Record<AvoidedChannel, string>>;
  readonly nothing: string;
  readonly shared: string;
  readonly sharedYes: string;
  readonly neutral: string;
  readonly neutralYes: string;
  readonly likes: string;
  readonly liked: Readonly<Record<Preferred, string>>;
  readonly when: string;
  readonly onlyAt: string;
  readonly andAt: string;
  readonly hoursHint: string;
  readonly days: string;
  readonly dayNames: Readonly<Record<Weekday, string>>;
  readonly from: string;
  readonly until: string;
  readonly anyTime: string;
  readonly times: string;
  readonly mustNotKnow: string;
  readonly note: string;
  readonly how: string;
  readonly language: string;
  readonly interpreter: string;
  readonly yes: string;
  readonly no: string;
  readonly needs: string;
  readonly formats: string;
  readonly formatsHint: string;
  /** The coded needs that are asked, in the groups in which they stand. */
  readonly asked: readonly (readonly CommonNeed[])[];
  readonly needWords: (need: CommonNeed) => string;
  readonly otherNeeds: string;
  /** What else is asked, in the words that are kept and in those that are shown. */
  readonly others: readonly { readonly value: CommunicationNeed; readonly label: string }[];
  readonly none: string;
};

/** The questions as a member of a team, a practice or another agency reads them, about somebody else. */
export const wordsOfTeam: HowToReachWords = {
  where: 'How to reach them',
  whereHint: 'At least one of phone, e-mail and address.',
  phone: 'Phone',
  email: 'E-mail',
  address: 'Address',
  postcode: 'Postcode',
  noAddress: 'If there is no address',
  noAddressYes: 'They have no fixed address',
  legend: 'Contacting them safely',
  avoid: 'How must we not contact them?',
  avoidHint: 'Ask them. Somebody at home may read or hear what we send.',
  avoided: avoidedWords,
  nothing: 'There is nothing to avoid',
  shared: 'Is the phone theirs alone?',
  sharedYes: 'Somebody else may answer or read it',
  neutral: 'May a message show who sends it?',
  neutralYes: 'No: name neither the team nor a service',
  likes: 'How they like to be contacted (optional)',
  liked: preferredContactWords,
  when: 'Safe days and hours, and who must not know',
  onlyAt: 'Only at these times',
  andAt: 'And at these times',
  hoursHint: 'Leave this empty where any time is safe. Outside these hours nothing is sent and nobody should ring.',
  days: 'Days (optional)',
  dayNames: dayWords,
  from: 'From (optional)',
  until: 'Until (optional)',
  anyTime: 'Any time',
  times: 'Times to ring, or not to ring (optional)',
  mustNotKnow: 'Who must not know about this (optional)',
  note: 'Anything else that keeps them safe (optional)',
  how: 'Language, interpreter, large print, Easy Read, braille and audio',
  language: 'Language they speak best (optional)',
  interpreter: 'Do they need an interpreter? (optional)',
  yes: 'Yes',
  no: 'No',
  needs: 'What helps them to communicate and take part',
  formats: 'How they read, how to contact them, and whom they need with them (optional)',
  formatsHint: 'What is sent follows these. Where nothing fits, somebody gets a task instead.',
  asked: Object.values(commonNeeds),
  needWords: ({ words }) => words,
  otherNeeds: 'What else helps? (optional)',
  others: communicationNeeds.map((need) => ({ value: need, label: need })),
  none: 'None of these',
};
