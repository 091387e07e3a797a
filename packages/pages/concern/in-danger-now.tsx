import { useContext } from 'react';
import { EmergencyContext } from '../layout/frame.ts';
import { Phone } from '../layout/phone.tsx';
import { Warning } from '../show/warning.tsx';

/** Says before anything else what to do while somebody is in danger: 999, then the crisis numbers of the page's frame. */
export function InDangerNow({ title }: { title: string }) {
  const { crisis } = useContext(EmergencyContext);
  return (
    <Warning title={title}>
      <p>
        Call <Phone number="999" /> first. Do not wait for an answer from here.
      </p>
      {crisis.length > 0 && (
        <ul>
          {crisis.map(({ who, phone }) => (
            <li key={who}>
              {who}: <Phone number={phone} />
            </li>
          ))}
        </ul>
      )}
    </Warning>
  );
}
