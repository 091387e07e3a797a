import { DonePanel } from '../feedback/banner.tsx';
import { LinkButton } from '../form/buttons.tsx';
import type { Frame } from '../layout/frame.ts';
import { Page } from '../layout/page.tsx';
import type { Moment } from '../show/time.ts';
import { When } from '../show/when.tsx';
import { Code } from '../show/words.tsx';

type CaseOpenedPageProps = {
  frame: Frame;
  caseId: string;
  reference: string;
  /** Who holds it now. */
  holder: string;
  /** By when they must act. */
  dueBy: Moment;
  /** Says that the person had an open case already, which this request joined. */
  added: boolean;
  again: { href: string; label: string };
};

/** Confirms a referral: its reference, who holds it now, and by when they act. */
export function CaseOpenedPage({ frame, caseId, reference, holder, dueBy, added, again }: CaseOpenedPageProps) {
  const title = added ? 'Your request was added' : 'The referral was sent';
  return (
    <Page frame={frame} title={title} ownHeading>
      <DonePanel title={title}>
        Reference <Code>{reference}</Code>
      </DonePanel>
      {added && (
        <p>
          You already have an open case for this person. What you wrote was added to it, so that nobody has to tell their
          story twice.
        </p>
      )}
      <p>
        {holder} {added ? 'holds the case and acts' : 'holds it now and acts'} by <When at={dueBy} as="day" />.
      </p>
      <p>
        Your practice hears back when the person is first seen by a service, when they decline or cannot be reached, and
        when the case closes.
      </p>
      <LinkButton href={`/cases/${caseId}`}>See where it stands</LinkButton>
      <p>
        <a href={again.href}>{again.label}</a>
      </p>
    </Page>
  );
}
