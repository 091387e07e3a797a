import type { FullView } from '@fingerpost/core/referral';
import { LinkButton, StepButton } from '../form/buttons.tsx';
import { byHandSteps, teamSteps } from './step-fields.tsx';
import type { ReferralStepName } from './step-page.tsx';

type Standing = Pick<FullView, 'status' | 'mode' | 'todo' | 'referralId'>;

const open: readonly Standing['status'][] = ['proposed', 'sent', 'waitlisted', 'accepted', 'started'];

const byHand = (status: Standing['status']): readonly ReferralStepName[] => {
  if (status === 'sent' || status === 'waitlisted') return ['acceptance', 'waitlisting', 'decline'];
  return status === 'accepted' || status === 'started' ? ['attendances', 'completion'] : [];
};

/** Gives the step that is next for the team, and the others it can take. */
const stepsFrom = ({
  status,
  mode,
  todo,
}: Standing): { next?: ReferralStepName; others: readonly ReferralStepName[] } => {
  const services = mode === 'network' ? [] : byHand(status);
  const ends: readonly ReferralStepName[] = [
    ...(status === 'accepted' || status === 'started' ? (['ending'] as const) : []),
    ...(open.includes(status) ? (['withdrawal'] as const) : []),
    ...(status === 'in-error' ? [] : (['error'] as const)),
  ];
  if (status === 'proposed') return { next: 'sending', others: ends };
  if (todo === 'answer-question') return { next: 'answer', others: [...services, ...ends] };
  const [next, ...others] = services;
  return next === undefined ? { others: ends } : { next, others: [...others, ...ends] };
};

const titles = { ...teamSteps, ...byHandSteps };

const mayUndo = ({ status, mode }: Standing): boolean =>
  mode !== 'network' && (status === 'declined' || status === 'completed');

/** Leads to what the team can do with a referral as it stands: the next step as a button, the others as links. */
export function ReferralSteps({ standing, idempotencyKey }: { standing: Standing; idempotencyKey: string }) {
  const { next, others } = stepsFrom(standing);
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
