import type { Frame } from '../layout/frame.ts';
import { Page } from '../layout/page.tsx';
import { Phone } from '../layout/phone.tsx';
import { Due } from '../show/due.tsx';
import { More } from '../show/more.tsx';
import { DataTable } from '../show/table.tsx';
import type { Moment } from '../show/time.ts';
import { Code } from '../show/words.tsx';
import { todoWords } from '../work/todo-words.ts';

/** Something that neither a team's worker nor its lead has done in time; never who it is about. */
export type RaisedLine = {
  readonly id: string;
  readonly kind: 'case' | 'referral' | 'task' | 'concern' | 'complaint' | 'proposal' | 'comment';
  readonly reference: string;
  readonly todo: string;
  readonly team: string;
  readonly teamPhone?: string | undefined;
  readonly dueBy?: Moment | undefined;
  /** Where an administrator does it themselves. */
  readonly href?: string | undefined;
};

type RaisedPageProps = {
  frame: Frame;
  now: Moment;
  rows: readonly RaisedLine[];
  next: string | undefined;
  first: string | undefined;
};

/** Shows the network's administrators what a team has left too long, and whom to ring about it. */
export function RaisedPage({ frame, now, rows, next, first }: RaisedPageProps) {
  return (
    <Page frame={frame} title="Work left too long" wide>
      <p>
        Neither the link worker nor the lead of the team has acted on these. Ring the team with the reference, and help
        it to find somebody who can. A line goes from this list once somebody there acts. A reply of somebody whom
        nobody knows is yours to read: give it to the team it is for. A comment on what a figure means, or on words, is
        yours to answer where a commissioner has passed it on.
      </p>
      <DataTable
        caption="Work left too long"
        quietCaption
        columns={[
          { heading: 'Reference', cell: ({ reference }) => <Code>{reference}</Code> },
          {
            heading: 'What has to be done',
            cell: ({ kind, todo, href }) =>
              href === undefined ? todoWords(kind, todo) : <a href={href}>{todoWords(kind, todo)}</a>,
          },
          { heading: 'Team', cell: ({ team }) => team },
          {
            heading: 'Phone',
            cell: ({ teamPhone }) => (teamPhone === undefined ? 'Not known' : <Phone number={teamPhone} />),
          },
          {
            heading: 'By when',
            cell: ({ dueBy }) => (dueBy === undefined ? null : <Due at={dueBy} now={now} />),
          },
        ]}
        rows={rows}
        rowKey={({ id }) => id}
        empty="Nothing. Every team is keeping up, or its lead is on it."
      />
      <More of="lines" next={next} first={first} />
    </Page>
  );
}
