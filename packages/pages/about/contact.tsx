import type { Frame } from '../layout/frame.ts';
import { Phone } from '../layout/phone.tsx';

/** Lists how to reach the network. */
export function Contact({ frame }: { frame: Frame }) {
  const { name, contact } = frame.network;
  return (
    <ul>
      {contact.email !== undefined && (
        <li>
          E-mail {name}: <a href={`mailto:${contact.email}`}>{contact.email}</a>
        </li>
      )}
      {contact.phone !== undefined && (
        <li>
          Ring {name}: <Phone number={contact.phone} />
        </li>
      )}
    </ul>
  );
}
