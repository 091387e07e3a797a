import { Phone } from '../layout/phone.tsx';
import type { Asker } from './referral-view.ts';

/** Says whom to ring about a referral. */
export function AskAbout({ asker, lead = 'Questions?' }: { asker: Asker; lead?: string }) {
  const { team, worker, phone } = asker;
  return (
    <p>
      {lead} {phone === undefined ? 'Speak to ' : 'Ring '}
      {worker === undefined ? team : `${worker}, ${team}`}
      {phone !== undefined && (
        <>
          {' '}
          on <Phone number={phone} />
        </>
      )}
      .
    </p>
  );
}
