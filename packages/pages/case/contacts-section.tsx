import type { Contact } from '@fingerpost/core/case';
import { History, type Happening } from '../show/history.tsx';
import { Section } from '../show/section.tsx';
import { Words } from '../show/words.tsx';
import { channelWords, contactResultWords, withWhomWords } from './contact-words.ts';

/** Says in one line how somebody was in touch, and what came of it. */
export function contactLine({ channel, result, withWhom, minutes }: Contact): string {
  const whom = withWhom === 'person' ? '' : ` (${withWhomWords[withWhom].toLowerCase()})`;
  const long = minutes === undefined ? '' : `, ${String(minutes)} minutes`;
  return `${channelWords[channel]}${whom}: ${contactResultWords[result].toLowerCase()}${long}`;
}

const happening = (contact: Contact): Happening => ({
  id: `${contact.at} ${contact.recordedAt}`,
  at: contact.at,
  what: contactLine(contact),
  by: contact.by.name,
  ...(contact.note === undefined ? {} : { more: <Words>{contact.note}</Words> }),
});

/** Lists contacts and attempts, the newest first. */
export function ContactsSection({ contacts }: { contacts: readonly Contact[] }) {
  return (
    <Section title="Contacts" id="contacts" count={contacts.length}>
      <History happenings={contacts.map(happening)} empty="Nobody has been in touch yet." />
    </Section>
  );
}
