import type { ReactNode } from 'react';
import type { FormState } from '../form/state.ts';
import type { Frame } from '../layout/frame.ts';
import { Page } from '../layout/page.tsx';
import { Phone } from '../layout/phone.tsx';
import { useReader } from '../words/reader.ts';

/** The team that a public form goes to, with a number to ring instead. */
export type FormTeam = { readonly name: string; readonly phone?: string | undefined };

/** Where a reader is taken who has to leave at once: a page that says nothing about them. */
const elsewhere = 'https://www.bbc.co.uk/weather';

/** Offers a way to leave at once, since somebody may be looking over the reader's shoulder. */
export function LeaveQuickly() {
  const words = useReader();
  return (
    <p className="fp-leave fp-no-print">
      <a href={elsewhere} rel="noreferrer">
        {words?.say('own.leave') ?? 'Leave this page now'}
      </a>
    </p>
  );
}

/** Says whom to ring instead of filling in a form. */
export function RingInstead({ team }: { team: FormTeam }) {
  if (team.phone === undefined) return null;
  return (
    <p>
      You can ring us instead: <Phone number={team.phone} />, {team.name}.
    </p>
  );
}

type PublicPageProps = {
  frame: Frame;
  title: string;
  team: FormTeam;
  form?: FormState | undefined;
  ownHeading?: boolean;
  children: ReactNode;
};

/** Sets a page for people without an account: larger print, and a way to leave at once. */
export function PublicPage({ frame, title, team, form, ownHeading = false, children }: PublicPageProps) {
  return (
    <Page frame={frame} title={title} caption={team.name} form={form} ownHeading={ownHeading}>
      <div className="fp-large-print">
        <LeaveQuickly />
        {children}
      </div>
    </Page>
  );
}

type TrapProps = { name: string };

/** A box that people do not see and programs fill in. */
export function Trap({ name }: TrapProps) {
  return (
    <div className="nhsuk-u-visually-hidden" aria-hidden="true">
      <label htmlFor={name}>Leave this box empty</label>
      <input id={name} name={name} type="text" tabIndex={-1} autoComplete="off" defaultValue="" />
    </div>
  );
}
