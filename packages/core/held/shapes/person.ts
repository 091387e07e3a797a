import { Person, SafeContact, SafeHours } from '@fingerpost/core/patient';
import { Death, Referrer } from '@fingerpost/core/case';
import { Carer, CarerDetails } from '@fingerpost/core/carer';
import { OwnPage } from '@fingerpost/core/own-page';
import { parts, secret, shape, technical, twice, others, member } from '../shape.ts';
import { codedNeeds } from './common.ts';

const safeHours = shape(SafeHours, { days: 'days', from: 'fromHour', to: 'toHour' });

/** How the person must not be contacted. */
export const safeContact = parts(
  'safeContact',
  shape(SafeContact, {
    nothingToAvoid: 'nothingToAvoid',
    avoid: 'avoid',
    sharedPhone: 'sharedPhone',
    times: 'times',
    safeHours: parts('safeHours', safeHours),
    neutralSender: 'neutralSender',
    mustNotKnow: 'mustNotKnow',
    note: 'text',
  }),
);

const details = Person.shape;

/** The person's details, as they are and as they were before a correction. */
export const person = shape(Person, {
  nhsNumber: 'nhsNumber',
  name: parts('name', shape(details.name, { given: 'given', family: 'family' })),
  preferredName: 'preferredName',
  dateOfBirth: 'dateOfBirth',
  address: 'address',
  postcode: 'postcode',
  noFixedAbode: 'noFixedAbode',
  phone: 'phone',
  email: 'email',
  preferredContact: 'preferredContact',
  safeContact,
  speakTo: parts(
    'speakTo',
    shape(details.speakTo.unwrap(), { name: 'name', phone: 'phone', relationship: 'relationship' }),
  ),
  communicationNeeds: 'communicationNeeds',
  codedNeeds,
  language: 'language',
  interpreter: 'interpreter',
  ethnicity: 'ethnicity',
  sex: 'sex',
  gender: 'gender',
  isCarer: 'isCarer',
  travel: 'travel',
  personId: technical,
  version: technical,
  askAgain: 'askAgain',
});

/** That the person has died. */
export const death = shape(Death, {
  on: 'day',
  toldBy: 'toldBy',
  at: 'recordedAt',
  by: 'by',
  withdrawn: { word: 'withdrawn', as: 'referral' },
  former: twice,
});

/** Who asked for help for the person, from outside the network: their number is their own. */
export const referrer = shape(Referrer, {
  name: 'name',
  phone: others,
  organisation: 'organisation',
  relationship: 'relationship',
});

/** Whether the person has a page of their own; how it opens can be read by nobody. */
export const ownPage = shape(OwnPage, {
  carerId: technical,
  state: 'ownPage',
  code: secret,
  pin: secret,
  era: technical,
  failures: 'failures',
  version: technical,
  recent: technical,
});

const asked = shape(Carer.shape.asked.unwrap(), { by: member('by'), on: 'day' });
const authority = shape(Carer.shape.authority.unwrap(), {
  kind: 'authority',
  evidence: 'evidence',
  seenBy: member('by'),
  seenOn: 'day',
});

/** What a carer may do for the person; what they said of help for themselves is their own. */
export const carer = shape(Carer, {
  carerId: technical,
  state: 'status',
  scope: 'carerMay',
  from: 'from',
  until: 'until',
  asked: parts('askedAlone', asked),
  capacity: 'capacity',
  authority: parts('authority', authority),
  hears: 'hears',
  needs: others,
  taskId: technical,
  ended: parts('ended', shape(Carer.shape.ended.unwrap(), { on: 'day', by: 'who' })),
  version: technical,
  recent: technical,
});

/** How a carer is called and reached; how they would like it is their own. */
export const carerDetails = shape(CarerDetails, {
  name: 'name',
  relationship: 'relationship',
  phone: 'phone',
  email: 'email',
  address: 'address',
  prefers: others,
  avoid: others,
  language: others,
  format: others,
});
