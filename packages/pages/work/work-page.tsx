import type { Frame } from '../layout/frame.ts';
import { Page } from '../layout/page.tsx';
import { newWords } from '../message/new-words.ts';
import { Due } from '../show/due.tsx';
import { More } from '../show/more.tsx';
import { type Column, DataTable } from '../show/table.tsx';
import type { Moment } from '../show/time.ts';
import { todoWords } from './todo-words.ts';

/** One thing somebody holds: what to do next, for whom, and by when. */
export type WorkLine = {
  id: string;
  kind: 'case' | 'referral' | 'task' | 'concern' | 'complaint' | 'proposal' | 'comment';
  todo: string;
  /** The person, where the reader may know their name. */
  name?: string | undefined;
  reference: string;
  /** The service or the needs it is about. */
  about: string;
  dueBy: Moment | undefined;
  href: string;
  /** Messages that nobody has read yet. */
  newMessages?: number | undefined;
  /** The colleague who is away and for whom the reader covers. */
  coverFor?: string | undefined;
};

type WorkPageProps = {
  frame: Frame;
  now: Moment;
  title: string;
  /** What is said where there is nothing. */
  empty: string;
  rows: readonly WorkLine[];
  next: string | undefined;
  first: string | undefined;
  confirmation?: string | undefined;
  /** What else somebody finds here: pages to print, their time away. */
  links?: readonly { readonly href: string; readonly label: string }[];
};

/** The columns of a list of work. */
export const workColumns = (now: Moment): readonly Column<WorkLine>[] => [
  {
    heading: 'What to do next',
    cell: ({ href, kind, todo, newMessages, coverFor }) => (
      <>
        <a href={href}>{todoWords(kind, todo)}</a>
        {newWords(newMessages)}
        {coverFor !== undefined && <span className="fp-quiet"> for {coverFor}, who is away</span>}
      </>
    ),
  },
  { heading: 'For', cell: ({ name, reference }) => name ?? reference },
  { heading: 'About', cell: ({ about }) => about },
  { heading: 'Due', cell: ({ dueBy }) => (dueBy === undefined ? '–' : <Due at={dueBy} now={now} />) },
];

/** Lists everything somebody holds by the date it is due, what is overdue first. */
export function WorkPage({ frame, now, title, empty, rows, next, first, confirmation, links = [] }: WorkPageProps) {
  return (
    <Page frame={frame} title={title} confirmation={confirmation} wide>
      <DataTable
        caption={title}
        quietCaption
        columns={workColumns(now)}
        rows={rows}
        rowKey={({ id }) => id}
        empty={empty}
      />
      <More of="work" next={next} first={first} />
      {links.length > 0 && (
        <ul className="fp-no-print">
          {links.map(({ href, label }) => (
            <li key={href}>
              <a href={href}>{label}</a>
            </li>
          ))}
        </ul>
      )}
    </Page>
  );
}
