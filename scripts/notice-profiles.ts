import type { CarerDetails } from '../packages/core/carer/index.ts';
import { needCodes, type PersonDetails } from '../packages/core/patient/index.ts';

type Details = Partial<PersonDetails>;

/** A person's needs under a name, as far as they decide how they are told. */
export type NoticeProfile = {
  readonly name: string;
  readonly needs: string;
  readonly person: Details;
  /** A carer who acts and hears for them. */
  readonly carer?: CarerDetails;
};

const mobile = '07700 900123';
const home = { address: '4 Larch Row, Banbury', postcode: 'OX16 0RL' };
const none = { phone: undefined, email: undefined, address: undefined, postcode: undefined } satisfies Details;
const safe = { safeContact: { nothingToAvoid: true } } satisfies Details;
const coded = (code: string, words: string): Pick<PersonDetails, 'codedNeeds'> => ({ codedNeeds: [{ code, words }] });

/** The people for whom it is said what is sent: one for each way in which people differ. */
export const noticeProfiles: readonly NoticeProfile[] = [
  {
    name: 'SMS only',
    needs: 'a mobile phone, no letters, no e-mail',
    person: { ...none, phone: mobile, preferredContact: 'text', safeContact: { avoid: ['letters', 'email', 'calls'] } },
  },
  {
    name: 'E-mail only',
    needs: 'an e-mail address and nothing else',
    person: { ...none, email: 'o@home.example', preferredContact: 'email', ...safe },
  },
  {
    name: 'Letter only',
    needs: 'no calls, no texts, no e-mail',
    person: { ...none, ...home, phone: mobile, safeContact: { avoid: ['calls', 'voicemail', 'texts', 'email'] } },
  },
  {
    name: 'Large print, no phone',
    needs: 'letters in 24 point',
    person: { ...none, ...home, ...safe, ...coded(needCodes.largePrint24, 'Large print, 24 point or larger') },
  },
  {
    name: 'Easy Read',
    needs: 'short words, one idea a sentence; a mobile phone',
    person: { ...none, phone: mobile, ...safe, ...coded(needCodes.easyRead, 'Easy Read') },
  },
  {
    name: 'Braille',
    needs: 'contracted Braille',
    person: { ...none, ...home, ...safe, ...coded(needCodes.braille2, 'Braille, contracted (grade 2)') },
  },
  {
    name: 'British Sign Language',
    needs: 'an interpreter',
    person: { ...none, phone: mobile, ...safe, ...coded(needCodes.signLanguage, 'British Sign Language interpreter') },
  },
  {
    name: 'Polish',
    needs: 'an interpreter; the Polish texts wait for approval',
    person: { ...none, phone: mobile, ...safe, language: 'Polish', interpreter: true },
  },
  {
    name: 'Shared phone',
    needs: 'somebody else reads the phone',
    person: { ...none, ...home, phone: mobile, safeContact: { avoid: [], sharedPhone: true } },
  },
  {
    name: 'Safe times',
    needs: 'Mondays from 13:00 to 15:00 only; the notice is made at 9:00 on a Monday',
    person: {
      ...none,
      phone: mobile,
      safeContact: { avoid: [], safeHours: [{ days: ['mon'], from: 13, to: 15 }] },
    },
  },
  {
    name: 'Neutral sender',
    needs: 'nothing may show who sends it',
    person: { ...none, ...home, phone: mobile, safeContact: { avoid: [], neutralSender: true } },
  },
  {
    name: 'Text relay',
    needs: 'calls by text relay',
    person: { ...none, phone: '01295 700000', ...safe, ...coded(needCodes.byTextRelay, 'Contact by text relay') },
  },
  {
    name: 'No fixed address, no phone',
    needs: 'asks at a day centre',
    person: { ...none, address: 'The day centre', noFixedAbode: true, ...safe },
  },
  {
    name: 'Prefers calls, no voicemail',
    needs: 'wants to talk',
    person: { ...none, ...home, phone: mobile, preferredContact: 'call', safeContact: { avoid: ['voicemail'] } },
  },
  {
    name: 'Never asked',
    needs: 'nobody knows yet how they must not be contacted',
    person: { ...none, ...home, phone: mobile, safeContact: undefined },
  },
  {
    name: 'Through a carer',
    needs: 'asks to be told through their carer',
    person: { ...none, phone: mobile, ...safe, ...coded(needCodes.viaCarer, 'Contact through their carer') },
  },
  {
    name: 'Through a carer who hears for them',
    needs: 'asks to be told through their carer, who may write for them and hears for them',
    person: { ...none, phone: mobile, ...safe, ...coded(needCodes.viaCarer, 'Contact through their carer') },
    carer: { name: 'Joan Marsh', phone: '07700 900456', avoid: ['nothing'] },
  },
  {
    name: 'Through a carer who reads Easy Read',
    needs: 'asks to be told through their carer, who wants e-mail and no texts, in Easy Read',
    person: { ...none, phone: mobile, ...safe, ...coded(needCodes.viaCarer, 'Contact through their carer') },
    carer: {
      name: 'Joan Marsh',
      phone: '07700 900456',
      email: 'joan@home.example',
      prefers: 'email',
      avoid: ['texts'],
      format: 'easy-read',
    },
  },
  {
    name: 'Through a carer whom nobody asked',
    needs: 'asks to be told through their carer, and nobody knows yet how the carer must not be contacted',
    person: { ...none, phone: mobile, ...safe, ...coded(needCodes.viaCarer, 'Contact through their carer') },
    carer: { name: 'Joan Marsh', phone: '07700 900456' },
  },
];
