import type { Frame } from '../layout/frame.ts';
import { Page } from '../layout/page.tsx';
import { Contact } from './contact.tsx';

/** Tells how usable Fingerpost is meant to be, what was checked, and what was not. */
export function AccessibilityPage({ frame }: { frame: Frame }) {
  return (
    <Page frame={frame} title="Accessibility statement">
      <p>We want everybody to be able to use Fingerpost. You should be able to:</p>
      <ul>
        <li>make text twice as large without losing any of it, and zoom to 400% without scrolling sideways</li>
        <li>reach and use everything with a keyboard alone</li>
        <li>use every page with a screen reader, and without JavaScript</li>
        <li>read what you need on a small phone, and print it</li>
      </ul>
      <h2>How accessible it is</h2>
      <p>We aim for level AA of the Web Content Accessibility Guidelines 2.2.</p>
      <p>
        The pages are built from the components of the NHS design system, and an automatic check looks at them each time
        the software changes. Automatic checks find only some problems. No independent audit has been made yet, and
        Fingerpost as a whole has not yet been tested with disabled people, so we do not claim to meet the guidelines in
        full.
      </p>
      <p>
        Those who speak for patients test pages with people:{' '}
        <a href="/open/summary">see which, when and with how many</a>.
      </p>
      <h2>If something does not work for you</h2>
      <p>
        Tell us what you tried and what happened. If you need information in another format, such as large print, Easy
        Read or another language, ask your link worker or contact us.
      </p>
      <Contact frame={frame} />
      <h2>If you are not happy with our answer</h2>
      <p>
        The <a href="https://www.equalityadvisoryservice.com/">Equality Advisory and Support Service</a> can advise you.
        The Equality and Human Rights Commission enforces the accessibility regulations for public bodies.
      </p>
    </Page>
  );
}
