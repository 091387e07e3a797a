import type { TeamCaseView } from '@fingerpost/core/referral';
import type { Frame } from '../layout/frame.ts';
import { Page } from '../layout/page.tsx';
import { IdentityNotice } from './same-person.tsx';

type SettleFirstPageProps = {
  frame: Frame;
  view: Pick<TeamCaseView, 'caseId' | 'unsettled' | 'mayBeSameAs'>;
  person: string;
};

/** Stands where a form would be whose posting is refused until it is settled who the person is. */
export function SettleFirstPage({ frame, view, person }: SettleFirstPageProps) {
  return (
    <Page
      frame={frame}
      title="This comes later"
      caption={person}
      back={{ href: `/cases/${view.caseId}`, label: 'The case' }}
    >
      <IdentityNotice {...view} />
    </Page>
  );
}
