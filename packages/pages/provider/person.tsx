import type { PersonView } from '@fingerpost/core/referral';
import type { ReactNode } from 'react';
import { SafeContactNote } from '../case/safe-contact-note.tsx';
import { Phone } from '../layout/phone.tsx';
import { Section } from '../show/section.tsx';
import { Facts } from '../show/summary.tsx';
import { Warning } from '../show/warning.tsx';
import { When } from '../show/when.tsx';
import { Words } from '../show/words.tsx';
import { AskTeam } from './asker.tsx';

type Shared = PersonView['person'];

function Speaker({ speakTo }: { speakTo: NonNullable<Shared['speakTo']> }): ReactNode {
  const { name, relationship, phone } = speakTo;
  return (
    <>
      {relationship === undefined ? name : `${name} (${relationship})`}
      {phone !== undefined && (
        <>
          , <Phone number={phone} />
        </>
      )}
    </>
  );
}

const language = ({ language: spoken, interpreter }: Shared): string =>
  [spoken, interpreter === true ? 'needs an interpreter' : undefined].filter((part) => part !== undefined).join(', ');

const address = ({ address: written, postcode, noFixedAbode }: Shared): string =>
  [written, postcode, noFixedAbode === true ? 'No fixed address' : undefined]
    .filter((part) => part !== undefined)
    .join(', ');

function SharedFacts({ person, ageBand }: { person: Shared; ageBand: string }) {
  const { name, preferredName, phone, email, dateOfBirth, communicationNeeds, speakTo, travel, isCarer } = person;
  return (
    <Facts
      facts={[
        { label: 'Name', value: name === undefined ? undefined : `${name.given} ${name.family}` },
        { label: 'Likes to be called', value: preferredName },
        { label: 'Phone', value: phone === undefined ? undefined : <Phone number={phone} /> },
        { label: 'E-mail', value: email === undefined ? undefined : <a href={`mailto:${email}`}>{email}</a> },
        { label: 'Address', value: address(person) },
        { label: 'Date of birth', value: dateOfBirth === undefined ? undefined : <When at={dateOfBirth} as="date" /> },
        { label: 'Age', value: dateOfBirth === undefined ? ageBand : undefined },
        { label: 'What helps', value: communicationNeeds?.join('; ') },
        { label: 'Language', value: language(person) },
        { label: 'May also speak to', value: speakTo === undefined ? undefined : <Speaker speakTo={speakTo} /> },
        { label: 'Getting about', value: travel },
        { label: 'Carer', value: isCarer === true ? 'Cares for somebody' : undefined },
      ]}
    />
  );
}

/** Says first how and when the person must not be contacted. */
export function ContactRules({ view: { contact, team } }: { view: PersonView }) {
  const { safeContact, notBefore } = contact;
  return (
    <>
      {notBefore !== undefined && (
        <Warning title="Not yet">
          <p>
            Do not contact them before <When at={notBefore} as="day" />. The link worker has paused everything until
            then.
          </p>
        </Warning>
      )}
      <SafeContactNote rules={safeContact === 'not-asked' ? undefined : safeContact} />
      {safeContact === 'not-asked' && <AskTeam team={team} lead="Before you contact them:" />}
    </>
  );
}

/** Shows what the person agreed to share, and what the link worker wrote. */
export function PersonForProvider({ view: { person, ageBand, message } }: { view: PersonView }) {
  return (
    <>
      <Section title="What they agreed to share">
        <SharedFacts person={person} ageBand={ageBand} />
      </Section>
      {message !== '' && (
        <Section title="Message from the link worker">
          <p>
            <Words>{message}</Words>
          </p>
        </Section>
      )}
    </>
  );
}

/** Gives the title of a page about somebody: their name, where they agreed to share it. */
export const titleOf = ({ person }: PersonView, need: string): string =>
  person.name === undefined ? `Referral: ${need}` : `${person.name.given} ${person.name.family}`;
