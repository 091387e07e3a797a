import type { RegisterRow, SessionView } from '@fingerpost/core/session';
import type { Frame } from '../layout/frame.ts';
import { Page } from '../layout/page.tsx';
import { DataTable } from '../show/table.tsx';
import { formatDay, formatWeekday } from '../show/time.ts';
import { hoursWords, shortName } from './group-words.ts';

type SheetPageProps = { frame: Frame; session: SessionView };

const box = () => <span className="fp-box" />;

const needsOf = ({ accessNeeds, notBefore }: RegisterRow): string =>
  [notBefore === undefined ? undefined : `Not before ${formatWeekday(notBefore)}`, ...accessNeeds]
    .filter((part) => part !== undefined)
    .join('; ');

/** Shows the register of one meeting to be printed: a first name with an initial, what they need, and boxes. */
export function SheetPage({ frame, session }: SheetPageProps) {
  const { sessionId, name, place, on, people } = session;
  const where = [formatDay(on), hoursWords(session), place].filter((part) => part !== undefined).join(', ');
  return (
    <Page
      frame={frame}
      title={name}
      caption={where}
      back={{ href: `/sessions/${sessionId}`, label: 'The register' }}
      wide
    >
      <p className="fp-no-print">
        Print this page. Afterwards, <a href={`/sessions/${sessionId}`}>mark the register</a> from it, and shred the
        paper.
      </p>
      <DataTable
        caption="Register"
        quietCaption
        columns={[
          {
            heading: 'Name',
            cell: (row) => (row.name === undefined ? `Reference ${row.reference}` : shortName(row.name)),
          },
          { heading: 'Needs', cell: needsOf },
          { heading: 'Came', cell: box },
          { heading: 'Did not come', cell: box },
          { heading: 'Cancelled', cell: box },
        ]}
        rows={people}
        rowKey={({ referralId }) => referralId}
        empty="Nobody has a place from this day on."
      />
      <p>
        Others who came: <span className="fp-box fp-box--wide" />
      </p>
    </Page>
  );
}
