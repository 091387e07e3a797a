import type { Frame } from '../layout/frame.ts';
import { Page } from '../layout/page.tsx';
import { History, type Happening } from '../show/history.tsx';
import { More } from '../show/more.tsx';

type HistoryPageProps = {
  frame: Frame;
  caseId: string;
  person: string;
  happenings: readonly Happening[];
  next: string | undefined;
};

/** Tells everything that happened in a case, the newest first. */
export function HistoryPage({ frame, caseId, person, happenings, next }: HistoryPageProps) {
  return (
    <Page
      frame={frame}
      title="What happened"
      caption={person}
      back={{ href: `/cases/${caseId}`, label: 'Back to the case' }}
    >
      <History happenings={happenings} />
      <More of="of what happened before" next={next} />
    </Page>
  );
}
