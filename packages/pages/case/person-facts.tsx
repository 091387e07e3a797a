import type { PersonDetails } from '@fingerpost/core/patient';
import type { ReactNode } from 'react';
import { wordsOf } from '../form/words.ts';
import { Phone } from '../layout/phone.tsx';
import { Facts } from '../show/summary.tsx';
import { formatDate } from '../show/time.ts';
import { ethnicityWords, preferredContactWords, sexWords } from './person-words.ts';

/** What is known of a person, with their age and their NHS number in its usual groups. */
export type PersonShown = { details: PersonDetails; age: number; nhsNumber?: string | undefined };

const yesNo = (answer: boolean | undefined, yes: string, no: string): string | undefined =>
  answer === undefined ? undefined : answer ? yes : no;

function addressOf({ address, postcode, noFixedAbode }: PersonDetails): string {
  const written = [address, postcode].filter((part) => part !== undefined).join(', ');
  return written === '' && noFixedAbode === true ? 'No fixed address' : written;
}

function languageOf({ language, interpreter }: PersonDetails): string | undefined {
  const needs = yesNo(interpreter, 'needs an interpreter', 'no interpreter needed');
  const known = [language, needs].filter((part) => part !== undefined);
  return known.length === 0 ? undefined : known.join(', ');
}

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
export function PersonFacts({ details, age, nhsNumber }: PersonShown) {
  const { phone, email, preferredContact, communicationNeeds, speakTo } = details;
  return (
    <Facts
      facts={[
        { label: 'Phone', value: phone === undefined ? undefined : <Phone number={phone} /> },
        { label: 'E-mail', value: email === undefined ? undefined : <a href={`mailto:${email}`}>{email}</a> },
        { label: 'Address', value: addressOf(details) },
        { label: 'Likes', value: preferredContact === undefined ? undefined : preferredContactWords[preferredContact] },
        { label: 'Language', value: languageOf(details) },
        {
          label: 'What helps',
          value: communicationNeeds?.length === 0 ? 'Nothing special needed' : communicationNeeds?.join('; '),
        },
        { label: 'May also speak to', value: speakTo === undefined ? undefined : <SpeakTo speakTo={speakTo} /> },
        { label: 'Getting about', value: details.travel },
        { label: 'Carer', value: yesNo(details.isCarer, 'Cares for somebody', 'Cares for nobody') },
        { label: 'Date of birth', value: `${formatDate(details.dateOfBirth)} (${String(age)} years old)` },
        { label: 'NHS number', value: nhsNumber ?? 'None, or not known' },
        { label: 'Sex', value: details.sex === undefined ? undefined : sexWords[details.sex] },
        { label: 'Gender', value: details.gender },
        {
          label: 'Ethnic group',
          value: details.ethnicity === undefined ? undefined : wordsOf(ethnicityWords, details.ethnicity),
        },
      ]}
    />
  );
}
