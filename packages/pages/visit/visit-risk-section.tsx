import type { TeamVisitRisk } from '@fingerpost/core/case';
import { Section } from '../show/section.tsx';
import { formatDate } from '../show/time.ts';
import { VisitRiskNote } from './visit-risk.tsx';

type VisitRiskSectionProps = {
  caseId: string;
  risk: TeamVisitRisk | undefined;
  team: { readonly name: string; readonly phone?: string | undefined };
};

/** Shows the team what visitors are told, who said it, and where it is changed and printed. */
export function VisitRiskSection({ caseId, risk, team }: VisitRiskSectionProps) {
  const at = `/cases/${caseId}`;
  return (
    <Section title="Visits">
      <VisitRiskNote risk={risk} team={team} />
      {risk === undefined ? (
        <p>Nothing is written down that visitors have to know to be safe.</p>
      ) : (
        <p className="fp-quiet">
          {risk.source}. Written down by {risk.by.name} on {formatDate(risk.savedAt)}. A service that has accepted sees
          it without this line.
        </p>
      )}
      <ul className="fp-no-print">
        <li>
          <a href={`${at}/visit-risk`}>
            {risk === undefined ? 'Write down what visitors have to know' : 'Change what visitors have to know'}
          </a>
        </li>
        <li>
          <a href={`${at}/visit-sheet`}>Print a visit sheet</a>
        </li>
      </ul>
    </Section>
  );
}
