import type { PersonDetails } from '@fingerpost/core/patient';
import type { ReactNode } from 'react';
import { wordsOf } from '../form/words.ts';
import { Phone } from '../layout/phone.tsx';
import { Facts } from '../show/summary.tsx';
import { formatDate, londonDay, type Moment } from '../show/time.ts';
import { ethnicityWords, preferredContactWords, sexWords } from './person-words.ts';

const ageOn = (dateOfBirth: string, day: string): number =>
  Number(day.slice(0, 4)) - Number(dateOfBirth.slice(0, 4)) - (day.slice(5) < dateOfBirth.slice(5) ? 1 : 0);

const bornOn = (dateOfBirth: string, now: Moment): string =>
  `${formatDate(dateOfBirth)} (${String(ageOn(dateOfBirth, londonDay(now)))} years old)`;

/** An NHS number is read out in groups of three, three and four. */
const grouped = (digits: string): string => digits.replace(/^(...)(...)/, '$1 $2 ');

const yesNo = (answer: boolean | undefined, yes: string, no: string): string | undefined =>
  answer === undefined ? undefined : answer ? yes : no;

function addressOf({ address, postcode, noFixedAbode }: PersonDetails): string {
  const written = [address, postcode].filter((part) => part !== undefined).join(', ');
  return written === '' && noFixedAbode === true ? 'No fixed address' : written;
}

function languageOf({ language, interpreter }: PersonDetails): string | undefined {
  const needs = yesNo(interpreter, 'Needs an interpreter', 'No interpreter needed');
  const known = [language, needs].filter((part) => part !== undefined);
  return known.length === 0 ? undefined : known.join('. ');
}

/** What helps them, coded needs first; undefined when nobody has asked. */
const whatHelps = ({ codedNeeds, communicationNeeds }: PersonDetails): string | undefined => {
  if (codedNeeds === undefined && communicationNeeds === undefined) return undefined;
  const needs = [...(codedNeeds ?? []).map(({ words }) => words), ...(communicationNeeds ?? [])];
  return needs.length === 0 ? 'Nothing special needed' : needs.join('; ');
};

function SpeakTo({ speakTo }: Pick<PersonDetails, 'speakTo'>): ReactNode {
  if (speakTo === undefined) return undefined;
  return (
    <>
      {speakTo.name}
      {speakTo.relationship !== undefined && ` (${speakTo.relationship})`}
      {speakTo.phone !== undefined && (
        <>
          , <Phone number={speakTo.phone} />
        </>
      )}
    </>
  );
}

/** Lists how to reach the person, then what helps them, then who they are; what is not known is left out. */
export function PersonFacts({ person, now }: { person: PersonDetails; now: Moment }) {
  const { phone, email, preferredContact, speakTo, nhsNumber } = person;
  return (
    <Facts
      facts={[
        { label: 'Phone', value: phone === undefined ? undefined : <Phone number={phone} /> },
        { label: 'E-mail', value: email === undefined ? undefined : <a href={`mailto:${email}`}>{email}</a> },
        { label: 'Address', value: addressOf(person) },
        { label: 'Likes', value: preferredContact === undefined ? undefined : preferredContactWords[preferredContact] },
        { label: 'Language', value: languageOf(person) },
        { label: 'What helps', value: whatHelps(person) },
        { label: 'May also speak to', value: speakTo === undefined ? undefined : <SpeakTo speakTo={speakTo} /> },
        { label: 'Getting about', value: person.travel },
        { label: 'Carer', value: yesNo(person.isCarer, 'Cares for somebody', 'Cares for nobody') },
        { label: 'Date of birth', value: bornOn(person.dateOfBirth, now) },
        { label: 'NHS number', value: nhsNumber === undefined ? 'None, or not known' : grouped(nhsNumber) },
        { label: 'Sex', value: person.sex === undefined ? undefined : sexWords[person.sex] },
        { label: 'Gender', value: person.gender },
        {
          label: 'Ethnic group',
          value: person.ethnicity === undefined ? undefined : wordsOf(ethnicityWords, person.ethnicity),
        },
      ]}
    />
  );
}
