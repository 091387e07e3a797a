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
  by: 'practice' | 'team';
  /** Who holds it now, and by when they act. */
  holder: string | undefined;
  dueBy: Moment | undefined;
  /** Says that the person had an open case already, which this request joined. */
  added: boolean;
};

const titleOf = ({ by, added }: CaseOpenedPageProps): string => {
  if (added) return 'Your request was added';
  return by === 'practice' ? 'The referral was sent' : 'The case is open';
};

function Held({ holder, dueBy }: Pick<CaseOpenedPageProps, 'holder' | 'dueBy'>) {
  if (holder === undefined || dueBy === undefined) return null;
  return (
    <p>
      Held by <strong>{holder}</strong>, to act by{' '}
      <strong>
        <When at={dueBy} as="day" />
      </strong>
      .
    </p>
  );
}

/** Confirms a new case: its reference, who holds it now, and by when they act. */
export function CaseOpenedPage(props: CaseOpenedPageProps) {
  const { frame, caseId, reference, by, holder, dueBy, added } = props;
  const title = titleOf(props);
  const again = by === 'practice' ? '/referrals/new' : '/cases/new';
  return (
    <Page frame={frame} title={title} ownHeading>
      <DonePanel title={title}>
        Reference <Code>{reference}</Code>
      </DonePanel>
      {added && (
        <p>
          You already have an open case for this person. What you wrote was added to it, so that nobody has to tell
          their story twice.
        </p>
      )}
      <Held holder={holder} dueBy={dueBy} />
      {by === 'practice' && (
        <p>
          Your practice hears back when the person is first seen by a service, when they decline or cannot be reached,
          and when the case closes.
        </p>
      )}
      <LinkButton href={`/cases/${caseId}`}>{by === 'practice' ? 'See where it stands' : 'Go to the case'}</LinkButton>
      <p>
        <a href={again}>{by === 'practice' ? 'Refer another person' : 'Open another case'}</a>
      </p>
    </Page>
  );
}
