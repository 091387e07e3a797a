import type { Item } from '@fingerpost/kernel';
import type { LeftOutWhy, Shape } from './shape.ts';
import { contact, ons4, plan, task, theCase } from './shapes/case.ts';
import { note } from './shapes/common.ts';
import { accessBeyondTeam, look } from './shapes/looks.ts';
import { carer, carerDetails, death, ownPage, person, referrer } from './shapes/person.ts';
import { feedback, letter, referral, referralNote } from './shapes/referral.ts';
import * as said from './shapes/said.ts';
import * as sent from './shapes/sent.ts';

/** The parts of everything held, in the order in which they are shown. */
export const heldSections = [
  ...(['person', 'case', 'plan', 'answers', 'contacts', 'referrals', 'agreements', 'carers', 'decisions'] as const),
  ...(['messages', 'letters', 'tasks', 'complaints', 'corrections', 'views', 'events'] as const),
] as const;
export type HeldSection = (typeof heldSections)[number];

/** Where one kind of what is held is shown, and what is said of each of its fields. */
type Kind = { readonly section: HeldSection; readonly shape: Shape };

const kindsBySection: Partial<Readonly<Record<HeldSection, Readonly<Record<string, Shape>>>>> = {
  person: { person, 'former-person': person, death, 'own-page': ownPage },
  case: { case: theCase, 'case-note': note, 'requested-actions': note, 'action-note': note, referrer },
  plan: { plan, 'former-plan': plan },
  answers: { ons4, loneliness: said.loneliness, 'check-in': said.checkIn, feedback, 'former-feedback': feedback },
  contacts: { contact },
  referrals: { referral, 'referral-note': referralNote },
  agreements: { letter, 'former-letter': letter },
  carers: { carer, 'carer-details': carerDetails },
  decisions: {
    offer: said.offer,
    'offer-reasons': said.reasons,
    said: said.saidWith,
    'offered-referral': referral,
    'offered-letter': letter,
  },
  messages: { thread: said.thread, 'thread-message': said.threadMessage },
  letters: { 'record-request': sent.recordRequest, message: sent.message, notice: sent.notice },
  tasks: { task, 'task-note': note },
  complaints: {
    complaint: said.complaint,
    'complaint-words': said.complaintWords,
    'complaint-answer': said.complaintAnswer,
  },
  corrections: { correction: sent.correction },
  views: { view: look, access: accessBeyondTeam, held: sent.reading },
};

/** Every kind of what is held about a person that is shown to them. */
export const heldKinds: ReadonlyMap<string, Kind> = new Map(
  heldSections.flatMap((section) =>
    Object.entries(kindsBySection[section] ?? {}).map(([kind, shape]): [string, Kind] => [kind, { section, shape }]),
  ),
);

/** What stands with a person and is not shown as a whole, and why. */
export const leftOutKinds: Readonly<Record<string, LeftOutWhy>> = {
  tally: 'technical',
  led: 'technical',
  identity: 'others',
  'visit-risk': 'safety',
  'former-visit-risk': 'safety',
  'not-with': 'safety',
  'lead-note': 'safety',
  'carers-page': 'others',
  'thread-read': 'technical',
  'new-messages': 'technical',
  senders: 'secret',
  'notice-to-person': 'technical',
};

const noteKinds: readonly (readonly [beginning: string, kind: string])[] = [
  ['0#note#', 'case-note'],
  ['0#actions#', 'requested-actions'],
  ['0#action#', 'action-note'],
  ['2#', 'referral-note'],
  ['4#', 'task-note'],
  ['7#lead#', 'lead-note'],
];

/** Tells of which kind an item is: free texts are told apart by what they stand beside. */
export const kindOf = ({ type, sk }: Pick<Item, 'type' | 'sk'>): string => {
  if (type === 'own-page') return sk === '6' ? type : 'carers-page';
  if (type !== 'note') return type;
  return noteKinds.find(([beginning]) => sk.startsWith(beginning))?.[1] ?? 'lead-note';
};
