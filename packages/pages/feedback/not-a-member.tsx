import type { Frame } from '../layout/frame.ts';
import { Page } from '../layout/page.tsx';
import { Phone } from '../layout/phone.tsx';

/** Tells somebody who signed in, but works for no organisation of the network, what to do. */
export function NotAMemberPage({ frame }: { frame: Frame }) {
  const { name, contact } = frame.network;
  return (
    <Page frame={frame} title="You have no place here yet">
      <p>You are signed in, but your account does not belong to an organisation of {name}, or no longer does.</p>
      <p>
        If somebody invited you, sign in with the e-mail address they used. Otherwise ask the person who looks after
        Fingerpost in your organisation
        {contact.phone !== undefined && (
          <>
            , or ring <Phone number={contact.phone} />
          </>
        )}
        .
      </p>
      <p>
        <a href="/sign-out">Sign out</a>
      </p>
    </Page>
  );
}
