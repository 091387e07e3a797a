import { SafeContactNote } from '../case/safe-contact-note.tsx';
import { Phone } from '../layout/phone.tsx';
import { Section } from '../show/section.tsx';
import { Facts } from '../show/summary.tsx';
import { Words } from '../show/words.tsx';
import { AskAbout } from './asker.tsx';
import type { Asker, Disclosure, Shared } from './referral-view.ts';

function SharedValue({ value, kind }: Shared) {
  if (kind === 'phone') return <Phone number={value} />;
  if (kind === 'email') return <a href={`mailto:${value}`}>{value}</a>;
  return <Words>{value}</Words>;
}

/** Shows how the person must not be contacted before anything else, then what they agreed to share. */
export function PersonForProvider({ disclosure, asker }: { disclosure: Disclosure; asker: Asker }) {
  const { shared, safeContact, message } = disclosure;
  return (
    <>
      <SafeContactNote rules={safeContact} />
      {safeContact === undefined && <AskAbout asker={asker} lead="Before you contact them:" />}
      <Section title="What they agreed to share">
        <Facts
          facts={shared.map((detail) => ({ label: detail.label, value: <SharedValue {...detail} /> }))}
          empty="Not shared"
        />
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
