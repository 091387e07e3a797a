import { LinkButton, StepButton } from '../form/buttons.tsx';
import { possibleSteps, type Standing } from './possible-steps.ts';
import { byHandSteps, teamSteps } from './step-fields.tsx';

const titles = { ...teamSteps, ...byHandSteps };

const mayUndo = ({ status, mode }: Standing): boolean =>
  mode !== 'network' && (status === 'declined' || status === 'completed');

/** Leads to what the team can do with a referral as it stands: the next step as a button, the others as links. */
export function ReferralSteps({ standing, idempotencyKey }: { standing: Standing; idempotencyKey: string }) {
  const { next, others } = possibleSteps(standing);
  const path = `/referrals/${standing.referralId}`;
  return (
    <div className="fp-no-print">
      {next !== undefined && <LinkButton href={`${path}/${next}`}>{titles[next].title}</LinkButton>}
      {mayUndo(standing) && (
        <StepButton action={`${path}/undoing`} idempotencyKey={idempotencyKey} kind="secondary">
          Take that back
        </StepButton>
      )}
      <ul>
        {others.map((step) => (
          <li key={step}>
            <a href={`${path}/${step}`}>{titles[step].title}</a>
          </li>
        ))}
      </ul>
    </div>
  );
}
