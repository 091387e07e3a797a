import type { AnswerTo, Complaint, ComplaintOutcome } from '@fingerpost/core/voice';

/** What the states of a complaint are called. */
export const complaintStatusWords = {
  received: 'Waiting to be acknowledged',
  acknowledged: 'Waiting for its answer',
  answered: 'Answered, not yet closed',
  'not-settled': 'Not settled: with the network’s administrators',
  closed: 'Closed',
} as const satisfies Record<Complaint['status'], string>;

/** How a complaint ended. */
export const complaintOutcomeWords = {
  upheld: 'Upheld: they were right',
  'partly-upheld': 'Upheld in part',
  'not-upheld': 'Not upheld',
  withdrawn: 'They took it back',
} as const satisfies Record<ComplaintOutcome, string>;

/** How whoever complained wants to hear. */
export const answerToWords = {
  page: 'On their own page; they are told that it is there',
  phone: 'By phone: ring them yourself',
  letter: 'By letter: write to them yourself',
  email: 'By e-mail: write to them yourself',
} as const satisfies Record<AnswerTo['how'], string>;

/** Whom a complaint can be about at an organisation, besides the link worker and their lead. */
export const aboutThere = [
  { value: 'complaints-lead', label: 'The person who answers complaints there' },
  { value: 'complaints-deputy', label: 'The person who stands in for them' },
  { value: 'member', label: 'Somebody else there' },
  { value: 'everybody', label: 'All of them' },
] as const;
