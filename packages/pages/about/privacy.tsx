import type { Frame } from '../layout/frame.ts';
import { Page } from '../layout/page.tsx';
import { Contact } from './contact.tsx';

/** Tells in plain words what is kept about a person, who sees it, and what they can ask for. */
export function PrivacyPage({ frame }: { frame: Frame }) {
  return (
    <Page frame={frame} title="How we use data">
      <p>
        The organisations of {frame.network.name} decide together how Fingerpost is used and are responsible for what is
        kept in it. Each of them also has its own privacy notice.
      </p>
      <h2>What is kept</h2>
      <ul>
        <li>who you are and how to reach you safely</li>
        <li>what you want help with, what matters to you and what you need from us</li>
        <li>when we spoke, which services you were referred to, and how it went</li>
        <li>who looked at your record, and when</li>
      </ul>
      <h2>Who sees it</h2>
      <ul>
        <li>your link worker and their team</li>
        <li>the practice that referred you, or where you are registered: what happened, and what it needs to do</li>
        <li>
          a service you are referred to: before it says yes, what you need and roughly where you live; after it says
          yes, what you agreed to share; 30 days after it has finished, or at once if it stops early, no more of it
        </li>
        <li>those who pay for services: numbers only, never anything about one person</li>
      </ul>
      <p>
        Needs that could put you at risk if others knew are seen only by your link worker, their lead and the service
        that helps you with them.
      </p>
      <h2>What you can ask for</h2>
      <p>
        You can ask to see what is kept about you, to have it put right, and to stop sharing with a service. Ask your
        link worker, or contact us.
      </p>
      <Contact frame={frame} />
      <p>
        If you are not happy with our answer, you can complain to the{' '}
        <a href="https://ico.org.uk/make-a-complaint/">Information Commissioner’s Office</a>.
      </p>
    </Page>
  );
}
