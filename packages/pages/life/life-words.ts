import type { ToldBy } from '@fingerpost/core/case';

export const toldByWords = {
  family: 'Their family or a friend',
  practice: 'The GP practice',
  service: 'A service',
  hospital: 'A hospital or care home',
  register: 'A public notice or register',
  other: 'Somebody else',
} as const satisfies Record<ToldBy, string>;

/** What the details of a person are called where a correction of them is told. */
export const detailWords: Readonly<Record<string, string>> = {
  nhsNumber: 'NHS number',
  name: 'Name',
  preferredName: 'What they like to be called',
  dateOfBirth: 'Date of birth',
  address: 'Address',
  postcode: 'Postcode',
  noFixedAbode: 'No fixed address',
  phone: 'Phone',
  email: 'E-mail',
  preferredContact: 'How they like to be contacted',
  safeContact: 'How they must not be contacted',
  speakTo: 'Whom we may also speak to',
  communicationNeeds: 'What helps them to communicate',
  codedNeeds: 'What helps them to communicate, by its code',
  language: 'Language',
  interpreter: 'Interpreter',
  ethnicity: 'Ethnic group',
  sex: 'Sex',
  gender: 'Gender',
  isCarer: 'Carer',
  travel: 'Getting about',
};
