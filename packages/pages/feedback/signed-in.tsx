import type { Frame } from '../layout/frame.ts';
import { Page } from '../layout/page.tsx';

/** Sends somebody who signed in again in a new tab back to the form they left in the other one. */
export function SignedInPage({ frame }: { frame: Frame }) {
  return (
    <Page frame={frame} title="You are signed in again">
      <p>Go back to the tab with your form and choose “Carry on”. You can close this one.</p>
      <p>
        <a href="/">Go to the start page instead</a>
      </p>
    </Page>
  );
}
