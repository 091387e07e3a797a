import type { WordKey } from '../words/words.ts';
import type { Frame } from './frame.ts';
import { Phone } from './phone.tsx';

const links: readonly { href: string; label: string; said: WordKey }[] = [
  { href: '/accessibility', label: 'Accessibility statement', said: 'own.around.accessibility' },
  { href: '/privacy', label: 'How we use data', said: 'own.around.privacy' },
  { href: '/cookies', label: 'Cookies', said: 'own.around.cookies' },
];

/** Shows where the standing pages are and how to reach the network. */
export function Footer({ frame }: { frame: Frame }) {
  const { name, contact } = frame.network;
  const say = frame.reader?.words.say;
  return (
    <footer className="nhsuk-footer" role="contentinfo">
      <div className="nhsuk-width-container">
        <div className="nhsuk-footer__meta">
          <h2 className="nhsuk-u-visually-hidden">{say?.('own.around.more') ?? 'Support links'}</h2>
          <ul className="nhsuk-footer__list">
            {links.map(({ href, label, said }) => (
              <li key={href} className="nhsuk-footer__list-item">
                <a className="nhsuk-footer__list-item-link" href={href}>
                  {say?.(said) ?? label}
                </a>
              </li>
            ))}
          </ul>
          <p className="nhsuk-body-s fp-contact">
            {say?.('own.around.contact') ?? 'Contact'} {name}:{' '}
            {contact.email !== undefined && <a href={`mailto:${contact.email}`}>{contact.email}</a>}
            {contact.email !== undefined && contact.phone !== undefined && ` ${say?.('own.around.or') ?? 'or'} `}
            {contact.phone !== undefined && <Phone number={contact.phone} />}
          </p>
        </div>
      </div>
    </footer>
  );
}
