import { type Rule, toProvider } from './rule.ts';

/** What a service is told of each event of a referral, one line an event. */
export const providerRules: Readonly<Record<string, Rule>> = {
  ReferralSent: toProvider('referral-sent'),
  ReferralWithdrawn: (event) => toProvider(event.data['reason'] === 'died' ? 'do-not-contact' : 'withdrawn')(event),
  ReferralRecordedInError: toProvider('withdrawn'),
  FinishCodeAsked: toProvider('access-code'),
  QuestionAnswered: toProvider('answered'),
  ProviderReminded: toProvider('reminder'),
  OutcomeAsked: toProvider('ask-outcome'),
};
