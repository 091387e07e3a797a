import { heldByMember, heldByOrganisation, type Holder } from '@fingerpost/core/work';
import type { Referral, ReferralStatus, ReferralTodo } from './referral.ts';

/** Who holds what the team has to do: the link worker, or the whole team while there is none or once the case has closed. */
export const heldByTeamSide = (found: Pick<Referral, 'letRun' | 'teamId' | 'workerId'>): Holder =>
  found.letRun === true || found.workerId === undefined
    ? heldByOrganisation(found.teamId)
    : heldByMember(found.workerId);

/** Tells whether the team records what the service says: by hand, or since the service may not see whom it is about. */
export const isByTeam = (found: Pick<Referral, 'mode' | 'noLongerAgrees' | 'ranOut'>): boolean =>
  found.mode !== 'network' || found.noLongerAgrees === true || found.ranOut === true;

/** Who holds what the provider has to do: the provider, or the team's side where the team records it. */
export const heldByProviderSide = (
  found: Pick<Referral, 'mode' | 'noLongerAgrees' | 'ranOut' | 'providerId' | 'letRun' | 'teamId' | 'workerId'>,
): Holder => (isByTeam(found) ? heldByTeamSide(found) : heldByOrganisation(found.providerId));

const firstTodo = {
  network: 'answer',
  'by-hand': 'ask-the-service',
  signposted: 'ask-how-signpost-went',
} as const satisfies Record<Referral['mode'], ReferralTodo>;

const todoIn = {
  proposed: 'ask-the-person',
  waitlisted: 'review-waiting-list',
  accepted: 'record-attendance',
  started: 'record-outcome',
  declined: 'nothing',
  completed: 'nothing',
  ended: 'nothing',
  withdrawn: 'nothing',
  'in-error': 'nothing',
} as const satisfies Record<Exclude<ReferralStatus, 'sent'>, ReferralTodo>;

/** What the holder of a referral has to do next, as long as no question is open. */
export const todoOf = (found: Pick<Referral, 'status' | 'mode'>): ReferralTodo =>
  found.status === 'sent' ? firstTodo[found.mode] : todoIn[found.status];
