import type { EventEnvelope } from '@fingerpost/kernel';
import { onlyIf, type Rule, toProvider } from './rule.ts';

/** Whoever signed in sees what comes next there; a link was for one visit, and the next one needs a link of its own. */
const isByLink = ({ actor }: EventEnvelope): boolean => actor.kind === 'link';

/** What a service is told of each event of a referral, one line an event. */
export const providerRules: Readonly<Record<string, Rule>> = {
  ReferralSent: toProvider('referral-sent'),
  ReferralWithdrawn: (event) => toProvider(event.data['reason'] === 'died' ? 'do-not-contact' : 'withdrawn')(event),
  ReferralRecordedInError: toProvider('withdrawn'),
  ReferralAccepted: toProvider('finish-link'),
  AttendanceRecorded: onlyIf(isByLink, toProvider('finish-link')),
  FinishCodeAsked: toProvider('access-code'),
  QuestionAnswered: toProvider('answered'),
  ProviderReminded: toProvider('reminder'),
  OutcomeAsked: toProvider('ask-outcome'),
};
