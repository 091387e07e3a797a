import { InsetText } from 'nhsuk-react-components';
import { useContext } from 'react';
import { EmergencyContext, type PhoneLine } from './frame.ts';
import { Phone } from './phone.tsx';

function Lines({ lines }: { lines: readonly PhoneLine[] }) {
  return (
    <ul>
      {lines.map(({ who, phone, when }) => (
        <li key={who}>
          {who}: <Phone number={phone} />
          {when !== undefined && ` (${when})`}
        </li>
      ))}
    </ul>
  );
}

/** Says that nobody watches this page day and night, and whom to ring instead: the numbers of the page's frame. */
export function NotAnEmergencyRoute() {
  const { crisis, safeguarding } = useContext(EmergencyContext);
  return (
    <InsetText className="fp-emergency fp-no-print">
      <p>
        <strong>This is not an emergency route.</strong> What you write here may not be read today. If somebody’s life
        is at risk, call <Phone number="999" />.
      </p>
      {crisis.length > 0 && <p>For urgent help in a crisis:</p>}
      <Lines lines={crisis} />
      {safeguarding.length > 0 && <p>If you are worried that somebody is being harmed:</p>}
      <Lines lines={safeguarding} />
    </InsetText>
  );
}
