import type { NextDays } from '@fingerpost/core/case';
import { safeContactLines } from '../case/safe-contact-words.ts';
import type { Frame } from '../layout/frame.ts';
import { Page } from '../layout/page.tsx';
import { Phone } from '../layout/phone.tsx';
import { Due } from '../show/due.tsx';
import { type Column, DataTable } from '../show/table.tsx';
import { formatDate, formatDateTime, type Moment } from '../show/time.ts';
import { todoWords } from './todo-words.ts';

type Line = NextDays['lines'][number];

function Reach({ reach, hasDied }: Pick<Line, 'reach' | 'hasDied'>) {
  if (hasDied) return <>Not shown: they have died.</>;
  if (reach === undefined) return <>Not shown: it is not settled who they are.</>;
  const { phone, address, postcode, safeContact, speakTo, language, interpreter } = reach;
  const rules = safeContactLines(safeContact);
  const written = [address, postcode].filter((part) => part !== undefined).join(', ');
  return (
    <>
      <strong>{rules === undefined ? 'Not asked yet how to contact them safely. ' : `${rules.join(' ')} `}</strong>
      {phone !== undefined && <Phone number={phone} />} {written}
      {speakTo !== undefined && ` May also speak to ${speakTo.name}.`}
      {interpreter === true && ` Needs an interpreter${language === undefined ? '' : ` (${language})`}.`}
    </>
  );
}

const columnsAt = (now: Moment): readonly Column<Line>[] => [
  {
    heading: 'Due',
    cell: ({ row: { dueBy } }) => (dueBy === undefined ? '–' : <Due at={dueBy} now={now} />),
  },
  { heading: 'For', cell: ({ row, reach }) => row.name ?? reach?.name ?? row.reference },
  {
    heading: 'What to do',
    cell: ({ row: { kind, todo, serviceName } }) =>
      `${todoWords(kind, todo)}${serviceName === undefined ? '' : `: ${serviceName}`}`,
  },
  { heading: 'How to reach them', cell: ({ reach, hasDied }) => <Reach reach={reach} hasDied={hasDied} /> },
];

type NextDaysPageProps = { frame: Frame; now: Moment; view: NextDays };

/** Shows what somebody has to do in the next five working days, with how to reach each person, to be printed. */
export function NextDaysPage({ frame, now, view: { until, lines } }: NextDaysPageProps) {
  return (
    <Page frame={frame} title="My next five working days" back={{ href: '/work', label: 'My work' }} wide>
      <p>
        What is due up to {formatDate(until)}, as of {formatDateTime(now)}.
      </p>
      <p className="fp-no-print">
        Print this for a day on which the network cannot be opened. It is recorded that you saw each case. Keep the
        paper safe, and shred it when it is done.
      </p>
      <DataTable
        caption="Due in the next five working days"
        quietCaption
        columns={columnsAt(now)}
        rows={lines}
        rowKey={({ row: { id } }) => id}
        empty="Nothing is due."
      />
    </Page>
  );
}
