import type { FinishPurpose } from '@fingerpost/core/referral';

/** What a page says of the one thing that its link is for; `day` where it asks for one. */
type FinishWords = { readonly title: string; readonly meaning: string; readonly submit: string; readonly day?: string };

/** The words for each purpose of a link in an e-mail about a referral that is going on. */
export const finishWords: Readonly<Record<FinishPurpose, FinishWords>> = {
  attended: {
    title: 'They came',
    meaning: 'Say here that the person came to you, and on which day.',
    submit: 'Record that they came',
    day: 'When did they come?',
  },
  'did-not-attend': {
    title: 'They did not come',
    meaning: 'Say here that the person was expected and did not come. The link worker sees it; nobody blames them.',
    submit: 'Record that they did not come',
    day: 'When were they expected?',
  },
  complete: {
    title: 'Complete this referral',
    meaning: 'Say here how it ended. Afterwards nothing more is asked of you.',
    submit: 'Complete this referral',
  },
};
