import type { Goal } from '@fingerpost/core/case';
import type { TeamCaseView } from '@fingerpost/core/referral';
import { Empty } from '../show/empty.tsx';
import { Section } from '../show/section.tsx';
import { type Column, DataTable } from '../show/table.tsx';
import { formatDate } from '../show/time.ts';
import { When } from '../show/when.tsx';
import { Words } from '../show/words.tsx';

const rated = (rating: Goal['ratings'][number] | undefined): string =>
  rating === undefined ? 'Not rated' : `${String(rating.rating)} on ${formatDate(rating.on)}`;

const columns: readonly Column<Goal>[] = [
  { heading: 'What they want', cell: ({ text }) => <Words>{text}</Words> },
  { heading: 'At first', cell: ({ ratings }) => rated(ratings[0]) },
  { heading: 'Last', cell: ({ ratings }) => (ratings.length > 1 ? rated(ratings.at(-1)) : '–') },
];

type PlanSectionProps = { caseId: string; plan: TeamCaseView['plan']; open: boolean };

/** Shows what matters to the person in their words, and the goals they rate 0 to 10. */
export function PlanSection({ caseId, plan, open }: PlanSectionProps) {
  return (
    <Section title="What matters to them">
      {plan === undefined ? (
        <Empty>Nothing is written down yet.</Empty>
      ) : (
        <>
          <p>
            <Words>{plan.matters}</Words>
          </p>
          <DataTable
            caption="Goals, rated 0 (not at all) to 10 (all the way)"
            columns={columns}
            rows={plan.goals.filter(({ leftOn }) => leftOn === undefined)}
            rowKey={({ goalId }) => goalId}
            empty="No goals yet."
          />
          <p className="fp-quiet">
            Written by {plan.by.name}, <When at={plan.savedAt} as="date" />
          </p>
        </>
      )}
      {open && (
        <p className="fp-no-print">
          <a href={`/cases/${caseId}/plan`}>{plan === undefined ? 'Write it down' : 'Change it, or rate the goals'}</a>
        </p>
      )}
    </Section>
  );
}
