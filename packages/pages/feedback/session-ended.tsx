import { Actions, Submit } from '../form/buttons.tsx';
import { valuesOf, type FormValues } from '../form/state.ts';
import type { Frame } from '../layout/frame.ts';
import { Page } from '../layout/page.tsx';

type SessionEndedPageProps = {
  frame: Frame;
  /** Where the form was posted, without its host. */
  action: string;
  /** Everything that was posted, its idempotency key included. */
  values: FormValues;
  signInHref: string;
};

/** Keeps everything typed in a form whose session ended, and posts it again once the reader has signed in. */
export function SessionEndedPage({ frame, action, values, signInHref }: SessionEndedPageProps) {
  return (
    <Page frame={frame} title="You were signed out">
      <p>
        You were signed out because nothing happened for a while. What you typed has not been sent, and it is kept on
        this page.
      </p>
      <ol>
        <li>
          <a href={signInHref} target="_blank" rel="noopener">
            Sign in again (opens in a new tab)
          </a>
        </li>
        <li>Come back to this tab and choose Carry on.</li>
      </ol>
      <form action={action} method="post" acceptCharset="utf-8" autoComplete="off">
        {Object.keys(values).flatMap((name) =>
          valuesOf(values, name).map((value, index) => (
            <input key={`${name} ${String(index)}`} type="hidden" name={name} value={value} />
          )),
        )}
        <Actions>
          <Submit>Carry on</Submit>
        </Actions>
      </form>
      <p>
        If you close this tab first, what you typed is gone. On a shared computer, close it when you do not want to
        carry on.
      </p>
    </Page>
  );
}
