import type { HistoryLine } from '@fingerpost/core/case';
import type { Frame } from '../layout/frame.ts';
import { Page } from '../layout/page.tsx';
import { type Happening, History } from '../show/history.tsx';
import { More } from '../show/more.tsx';
import { detailsOf } from './history-details.ts';
import { happeningWords } from './history-words.ts';

/** One event of a case, with the service it is about where the reader may know it. */
export type HistoryRow = HistoryLine & { service: string | undefined };

type HistoryPageProps = {
  frame: Frame;
  caseId: string;
  rows: readonly HistoryRow[];
  next: string | undefined;
  first: string | undefined;
};

const unnamed: Readonly<Record<string, string>> = { system: 'Fingerpost', link: 'From an e-mail link' };

const byWhom = ({ name, organisation, role }: HistoryLine['by']): string => {
  if (name === undefined) return unnamed[role] ?? role;
  const who = [name, organisation].filter(Boolean).join(', ');
  return role === 'link' ? `${who}, from the e-mail link` : who;
};

const happening = ({ eventId, type, at, by, data, service }: HistoryRow): Happening => {
  const details = [service, ...detailsOf(data)].filter((detail) => detail !== undefined);
  return {
    id: eventId,
    at,
    what: happeningWords(type),
    by: byWhom(by),
    ...(details.length === 0 ? {} : { more: details.join('; ') }),
  };
};

/** Tells everything that happened in a case, the newest first. */
export function HistoryPage({ frame, caseId, rows, next, first }: HistoryPageProps) {
  return (
    <Page frame={frame} title="What happened" back={{ href: `/cases/${caseId}`, label: 'Back to the case' }}>
      <History happenings={rows.map(happening)} />
      <More of="of what happened" next={next} first={first} />
    </Page>
  );
}
