import type { Person } from '@fingerpost/core/patient';
import type { Letter, NoteAt, Referral, Share } from '@fingerpost/core/referral';
import { provider, services, staff, team } from './network.ts';

const at = '2026-11-02T09:00:00.000Z';
const own = '0'.repeat(26);

/** A referral with every kind of date, as its provider has accepted it. */
export const wholeReferral: Referral = {
  id: `ref_${own}abcdefgh12345678`,
  caseId: `cas_${own}`,
  status: 'accepted',
  todo: 'record-attendance',
  name: 'sealed-name',
  needs: ['food'],
  urgency: 'soon',
  serviceId: services.food,
  providerId: provider,
  practiceId: `org_${own}`,
  teamId: team,
  commissionerId: `org_${own}`,
  mode: 'network',
  workerId: staff.linkWorker.memberId,
  holder: { kind: 'organisation', id: provider },
  dueBy: '2026-11-16T17:00:00.000Z',
  caseOpenedAt: at,
  openedAt: at,
  changedAt: at,
  sentAt: at,
  acceptedAt: at,
  startBy: '2026-11-12',
  lastAttendance: { on: '2026-11-09', result: 'cancelled' },
  reason: 'full',
  version: 3,
  watch: 3,
  reminded: 1,
  checkIns: 0,
  recent: [{ digest: 'digest-of-a-request', body: 'hash' }],
};

/** What goes with it, with texts that nothing else contains; nothing is shared. */
export const wholeLetter: Letter = {
  request: 'the-request',
  message: 'the-message',
  share: [],
  agreement: { by: 'person', how: 'spoken', when: '2026-11-02', wording: 'share-with-service/1' },
  area: 'OX16',
  ageBand: '65 to 79',
  accessNeeds: ['large print'],
};

/** Every detail that a person can share, each with a text that nothing else contains. */
export const sharedDetails = {
  name: { name: { given: 'given-name', family: 'family-name' }, preferredName: 'preferred-name' },
  phone: { phone: '07700 900123' },
  email: { email: 'mail@person.example' },
  address: { address: 'address-line', postcode: 'OX16 0RL', noFixedAbode: false },
  dateOfBirth: { dateOfBirth: '1951-03-09' },
  communicationNeeds: { communicationNeeds: ['hearing-loop'] },
  language: { language: 'language-name', interpreter: true },
  speakTo: { speakTo: { name: 'daughter-name', phone: '07700 900456', relationship: 'daughter' } },
  travel: { travel: 'by-bus' },
  carer: { isCarer: true },
} as const satisfies Record<Share, Partial<Person>>;

/** A person of whom everything is known. */
export const wholePerson: Person = {
  ...Object.values(sharedDetails).reduce<Partial<Person>>((all, part) => ({ ...all, ...part }), {}),
  name: sharedDetails.name.name,
  dateOfBirth: sharedDetails.dateOfBirth.dateOfBirth,
  communicationNeeds: ['hearing-loop'],
  nhsNumber: '9990000018',
  ethnicity: 'A',
  sex: '2',
  gender: 'gender-text',
  preferredContact: 'letter',
  safeContact: { avoid: ['voicemail'], mustNotKnow: 'must-not-know' },
  personId: `per_${own}`,
  version: 4,
};

const note = (about: NoteAt['about'], text: string, version: number): NoteAt => ({
  about,
  text,
  by: 'Author',
  at,
  version,
});
/** A question, its answer, and how it went. */
export const wholeNotes: readonly NoteAt[] = [
  note('question', 'the-question', 2),
  note('answer', 'the-answer', 3),
  note('completion', 'the-outcome', 4),
];
