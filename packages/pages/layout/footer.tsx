import type { Frame } from './frame.ts';
import { Phone } from './phone.tsx';

const links = [
  { href: '/accessibility', label: 'Accessibility statement' },
  { href: '/privacy', label: 'How we use data' },
  { href: '/cookies', label: 'Cookies' },
];

/** Shows where the standing pages are and how to reach the network. */
export function Footer({ frame }: { frame: Frame }) {
  const { name, contact } = frame.network;
  return (
    <footer className="nhsuk-footer" role="contentinfo">
      <div className="nhsuk-width-container">
        <div className="nhsuk-footer__meta">
          <h2 className="nhsuk-u-visually-hidden">Support links</h2>
          <ul className="nhsuk-footer__list">
            {links.map(({ href, label }) => (
              <li key={href} className="nhsuk-footer__list-item">
                <a className="nhsuk-footer__list-item-link" href={href}>
                  {label}
                </a>
              </li>
            ))}
          </ul>
          <p className="nhsuk-body-s fp-contact">
            Contact {name}: {contact.email !== undefined && <a href={`mailto:${contact.email}`}>{contact.email}</a>}
            {contact.email !== undefined && contact.phone !== undefined && ' or '}
            {contact.phone !== undefined && <Phone number={contact.phone} />}
          </p>
        </div>
      </div>
    </footer>
  );
}
