import type { TeamCaseView } from '@fingerpost/core/referral';
import { Section } from '../show/section.tsx';
import { type Column, DataTable } from '../show/table.tsx';
import { When } from '../show/when.tsx';
import {
  notAskedWords,
  wellbeingModeWords,
  wellbeingOrder,
  wellbeingScales,
  wellbeingStageWords,
} from './wellbeing-words.ts';

type Ons4Row = TeamCaseView['ons4'][number];

const howAsked = ({ mode, notAsked }: Ons4Row): string => {
  if (notAsked !== undefined) return `Not asked: ${notAskedWords[notAsked].toLowerCase()}`;
  return mode === undefined ? '–' : wellbeingModeWords[mode];
};

const columns: readonly Column<Ons4Row>[] = [
  {
    heading: 'When',
    cell: ({ stage, at }) => (
      <>
        {wellbeingStageWords[stage]}, <When at={at} as="date" />
      </>
    ),
  },
  ...wellbeingOrder.map((name) => ({
    heading: wellbeingScales[name].short,
    cell: ({ answers }: Ons4Row) => answers?.[name] ?? '–',
    numeric: true,
  })),
  { heading: 'How', cell: howAsked },
];

type WellbeingSectionProps = { caseId: string; ons4: readonly Ons4Row[]; open: boolean };

/** Shows what the person answered about their wellbeing, at the plan and at closing; each number by itself. */
export function WellbeingSection({ caseId, ons4, open }: WellbeingSectionProps) {
  return (
    <Section title="Wellbeing">
      <DataTable
        caption="Answers about wellbeing, 0 to 10"
        quietCaption
        columns={columns}
        rows={ons4}
        rowKey={({ stage, at }) => `${stage} ${at}`}
        empty="Not asked yet."
      />
      <p className="fp-no-print">
        <a href={`/cases/${caseId}/own/answers`}>See all that they say of themselves</a>
      </p>
      {open && (
        <p className="fp-no-print">
          <a href={`/cases/${caseId}/own/questions`}>Ask about wellbeing</a>
        </p>
      )}
    </Section>
  );
}
