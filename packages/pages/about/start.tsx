import { Notice } from '../feedback/banner.tsx';
import { LinkButton } from '../form/buttons.tsx';
import type { Frame } from '../layout/frame.ts';
import { NotAnEmergencyRoute } from '../layout/not-an-emergency-route.tsx';
import { Page } from '../layout/page.tsx';

type StartPageProps = {
  frame: Frame;
  signInHref: string;
  /** Why the reader is here again instead of where they wanted to go. */
  notice?: string | undefined;
};

/** Tells a reader who is not signed in what Fingerpost is, and where to sign in. */
export function StartPage({ frame, signInHref, notice }: StartPageProps) {
  return (
    <Page frame={frame} title="Help that is not a medicine">
      {notice !== undefined && (
        <Notice>
          <p>{notice}</p>
        </Notice>
      )}
      <p className="nhsuk-lede-text">
        Fingerpost connects people with what helps beyond medicine: company, advice, food, a safe home, something to do.
      </p>
      <p>In {frame.network.name}:</p>
      <ul>
        <li>a GP practice asks a link worker to talk with somebody</li>
        <li>the link worker listens to what matters to them and finds what fits</li>
        <li>a local service says yes, sees them and tells how it went</li>
        <li>somebody always holds the next step, with a date, so that nobody is forgotten</li>
      </ul>
      <p>
        Did a link worker give you a code? <a href="/open/me">Open your own page</a>.
      </p>
      <p>
        <a href="/open/summary">Read what people said, and what came of it</a>
      </p>
      <p>To sign in, you need an account that your organisation has set up for you.</p>
      <LinkButton href={signInHref}>Sign in</LinkButton>
      <NotAnEmergencyRoute />
    </Page>
  );
}
