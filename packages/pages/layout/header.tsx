import { UserIcon } from 'nhsuk-react-components';
import { roleWords, type Frame, type NavigationItem, type SignedIn } from './frame.ts';
import { Signpost } from './signpost.tsx';

function Account({ name, role, organisation, signOutHref }: SignedIn) {
  return (
    <nav className="nhsuk-header__account" aria-label="Account">
      <ul className="nhsuk-header__account-list">
        <li className="nhsuk-header__account-item">
          <UserIcon />
          <span>
            {name}, {roleWords[role].toLowerCase()}, {organisation}
          </span>
        </li>
        <li className="nhsuk-header__account-item">
          <a className="nhsuk-header__account-link" href={signOutHref}>
            Sign out
          </a>
        </li>
      </ul>
    </nav>
  );
}

function Place({ href, label, current = false, count }: NavigationItem) {
  return (
    <li className={`nhsuk-header__navigation-item${current ? ' nhsuk-header__navigation-item--current' : ''}`}>
      <a className="nhsuk-header__navigation-link" href={href} {...(current ? { 'aria-current': 'page' } : {})}>
        {current ? <strong className="nhsuk-header__navigation-item-current-fallback">{label}</strong> : label}
        {count !== undefined && count > 0 && (
          <span className="fp-count">
            {count}
            <span className="nhsuk-u-visually-hidden"> waiting</span>
          </span>
        )}
      </a>
    </li>
  );
}

/** Shows the product, the network, who is signed in and the places they can go. */
export function Header({ frame }: { frame: Frame }) {
  const { network, user, navigation = [] } = frame;
  return (
    <header className="nhsuk-header" role="banner">
      <div className="nhsuk-width-container nhsuk-header__container">
        <div className="nhsuk-header__service">
          <a className="nhsuk-header__service-logo fp-brand" href="/">
            <Signpost />
            <span className="nhsuk-header__service-name">
              <span className="fp-brand__product">Fingerpost</span>{' '}
              <span className="fp-brand__network">{network.name}</span>
            </span>
          </a>
        </div>
        {user !== undefined && <Account {...user} />}
      </div>
      {navigation.length > 0 && (
        <nav className="nhsuk-header__navigation" aria-label="Menu">
          <div className="nhsuk-width-container nhsuk-header__navigation-container">
            <ul className="nhsuk-header__navigation-list">
              {navigation.map((item) => (
                <Place key={item.href} {...item} />
              ))}
            </ul>
          </div>
        </nav>
      )}
    </header>
  );
}
