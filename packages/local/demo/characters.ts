import type { OpenCaseInput } from '@fingerpost/core/case';
import { testNhsNumbers } from './nhs-numbers.ts';

type Details = OpenCaseInput['patient'];

const numbers = testNhsNumbers(20, 100);

const person = (
  index: number,
  given: string,
  family: string,
  dateOfBirth: string,
  rest: Partial<Details>,
): Details => ({
  nhsNumber: numbers[index],
  name: { given, family },
  dateOfBirth,
  phone: `07700 9001${String(index).padStart(2, '0')}`,
  safeContact: { nothingToAvoid: true },
  language: 'English',
  ...rest,
});

export const edith = person(0, 'Edith', 'Thackray', '1944-02-17', {
  address: '12 Weaver Street, Leeds',
  postcode: 'LS10 9ZZ',
  safeContact: undefined,
  communicationNeeds: ['Hard of hearing: speak slowly on the phone'],
});
export const kofi = person(1, 'Kofi', 'Mensah', '1986-07-30', {
  postcode: 'LS9 9ZZ',
  email: 'kofi.mensah@people.example',
});
export const shirley = person(2, 'Shirley', 'Dobson', '1959-11-04', {
  postcode: 'LS11 9ZZ',
  address: '3 Cotton Lane, Leeds',
  safeContact: { avoid: ['voicemail', 'letters'], sharedPhone: true, mustNotKnow: 'her brother-in-law' },
  isCarer: true,
});
export const imran = person(3, 'Imran', 'Qureshi', '1972-05-21', {
  postcode: 'LS7 9ZZ',
  language: 'Urdu',
  ethnicity: 'J',
  sex: '1',
});
export const agnieszka = person(4, 'Agnieszka', 'Nowak', '1990-01-12', {
  postcode: 'LS10 9ZZ',
  ethnicity: 'C',
  sex: '2',
});
export const derek = person(5, 'Derek', 'Hobbs', '1951-09-08', { postcode: 'LS12 9ZZ', ethnicity: 'A', sex: '1' });
export const fatima = person(6, 'Fatima', 'Begum', '1983-12-02', {
  postcode: 'LS9 9ZZ',
  language: 'Bengali',
  interpreter: true,
  speakTo: { name: 'Rukhsana Begum', phone: '07700 900190', relationship: 'sister' },
  ethnicity: 'K',
  sex: '2',
});
export const trevor = person(7, 'Trevor', 'Whittle', '1963-03-25', { postcode: 'LS6 9ZZ', ethnicity: 'A', sex: '1' });
export const joyce = person(8, 'Joyce', 'Akintola', '1948-08-14', {
  postcode: 'LS10 9ZZ',
  travel: 'Bus, with a stick',
  sex: '2',
});
export const colin = person(9, 'Colin', 'Braithwaite', '1956-06-06', {
  postcode: 'LS12 9ZZ',
  ethnicity: 'A',
  sex: '1',
});
export const maria = person(10, 'Maria', 'Santos', '1988-10-19', {
  safeContact: {
    avoid: ['letters', 'voicemail', 'visits'],
    times: 'weekdays 10 to 14',
    mustNotKnow: 'anybody at home',
  },
  sex: '2',
});
export const leroy = person(11, 'Leroy', 'Grant', '1979-04-03', { noFixedAbode: true, ethnicity: 'M', sex: '1' });
export const wendy = person(12, 'Wendy', 'Carr', '1967-01-29', { postcode: 'LS1 9ZZ' });
export const hassan = person(13, 'Hassan', 'Aziz', '1995-05-15', {
  postcode: 'LS1 9ZZ',
  email: 'hassan.aziz@people.example',
});
