import type { Frame } from '../layout/frame.ts';
import { Page } from '../layout/page.tsx';
import { Phone } from '../layout/phone.tsx';

/** Helps whoever came with a link that opens nothing: cut off, mistyped, or so old that it was removed. */
export function DeadLinkPage({ frame }: { frame: Frame }) {
  const { email, phone } = frame.network.contact;
  return (
    <Page frame={frame} title="This link does not open a referral">
      <p>
        E-mail programs sometimes cut a long link in two. Open the e-mail again and press the link there, or copy all of
        it, to its last character. A link that is some months old opens nothing any more.
      </p>
      <p>
        If you have an account, <a href="/sign-in">sign in</a> to see everything that waits for your organisation.
      </p>
      <p>
        Otherwise ring the link workers who sent you the referral, or contact {frame.network.name}
        {phone !== undefined && (
          <>
            {' '}
            on <Phone number={phone} />
          </>
        )}
        {email !== undefined && (
          <>
            {phone === undefined ? ' at ' : ' or at '}
            <a href={`mailto:${email}`}>{email}</a>
          </>
        )}
        . Say which organisation you are from, and the reference in the subject of the e-mail.
      </p>
    </Page>
  );
}
