import type { FullView } from '@fingerpost/core/referral';
import type { ReferralStepName } from './step-page.tsx';

/** What decides which steps a team can take on a referral. */
export type Standing = Pick<FullView, 'status' | 'mode' | 'todo' | 'referralId'>;

/** The step that is next for the team, where it is theirs, and the others it can take. */
export type PossibleSteps = { next: ReferralStepName | undefined; others: readonly ReferralStepName[] };

const open: readonly Standing['status'][] = ['proposed', 'sent', 'waitlisted', 'accepted', 'started'];

const byHand = (status: Standing['status']): readonly ReferralStepName[] => {
  if (status === 'sent' || status === 'waitlisted') return ['acceptance', 'waitlisting', 'decline'];
  return status === 'accepted' || status === 'started' ? ['attendances', 'completion'] : [];
};

/** Gives the steps that a team can take on a referral as it stands. */
export const possibleSteps = ({ status, mode, todo }: Standing): PossibleSteps => {
  const services = mode === 'network' ? [] : byHand(status);
  const ends: readonly ReferralStepName[] = [
    ...(status === 'accepted' || status === 'started' ? (['ending'] as const) : []),
    ...(open.includes(status) ? (['withdrawal'] as const) : []),
    ...(status === 'in-error' ? [] : (['error'] as const)),
  ];
  if (status === 'proposed') return { next: 'sending', others: ends };
  if (todo === 'answer-question') return { next: 'answer', others: [...services, ...ends] };
  const [next, ...others] = services;
  return { next, others: [...others, ...ends] };
};

/** Tells whether a team can take a step on a referral as it stands. */
export const isPossible = (step: ReferralStepName, standing: Standing): boolean => {
  const { next, others } = possibleSteps(standing);
  return next === step || others.includes(step);
};
