import type { RefusalKind } from '@fingerpost/kernel';
import type { ReactNode } from 'react';
import type { Frame } from '../layout/frame.ts';
import { Page } from '../layout/page.tsx';
import { Phone } from '../layout/phone.tsx';

type ProblemKind = RefusalKind | 'broken';

const problems = {
  invalid: { title: 'There is a problem with what was sent', text: 'Go back, check what you entered and try again.' },
  unauthenticated: {
    title: 'You need to sign in',
    text: 'You are not signed in, or were signed out because nothing happened for a while.',
  },
  forbidden: {
    title: 'You cannot do this',
    text: 'Your role does not allow this. If you think it should, ask your network administrator.',
  },
  missing: {
    title: 'Page not found',
    text: 'It may have moved, or it is not for your organisation to see. If you typed the address, check that it is right.',
  },
  conflict: {
    title: 'Something happened in the meantime',
    text: 'Somebody changed this since you opened it. Nothing of yours was saved. Look at it again before you go on.',
  },
  busy: { title: 'Please try again in a minute', text: 'The service is busy. Nothing was changed.' },
  broken: {
    title: 'Sorry, there is a problem with the service',
    text: 'We do not know whether your last step was saved. Look before you try again: sending the same form twice does no harm.',
  },
} as const satisfies Record<ProblemKind, { title: string; text: string }>;

type ProblemPageProps = {
  frame: Frame;
  kind: ProblemKind;
  requestId: string;
  /** What the refusal says, in place of the general sentence. */
  message?: string | undefined;
  /** Where the reader can go from here. */
  children?: ReactNode;
};

/** Says what went wrong, what to do, and what to quote when asking for help. */
export function ProblemPage({ frame, kind, requestId, message, children }: ProblemPageProps) {
  const { title, text } = problems[kind];
  const { email, phone } = frame.network.contact;
  return (
    <Page frame={frame} title={title}>
      <p>{message ?? text}</p>
      {children}
      {kind === 'unauthenticated' && (
        <p>
          <a href="/sign-in">Sign in</a>
        </p>
      )}
      <p>
        <a href="/">Go to the start page</a>
      </p>
      <p className="nhsuk-body-s">
        If you need help, contact {frame.network.name}
        {email !== undefined && (
          <>
            {' '}
            at <a href={`mailto:${email}`}>{email}</a>
          </>
        )}
        {phone !== undefined && (
          <>
            {' '}
            on <Phone number={phone} />
          </>
        )}{' '}
        and quote <span className="fp-code">{requestId}</span>.
      </p>
    </Page>
  );
}
