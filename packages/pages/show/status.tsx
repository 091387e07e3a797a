import { Tag, type TagProps } from 'nhsuk-react-components';

type Colour = NonNullable<TagProps['modifier']>;

/** What the states of a case are called on the pages. */
export const caseStatusWords = {
  waiting: { words: 'Waiting for a link worker', colour: 'yellow' },
  allocated: { words: 'Link worker to make contact', colour: 'blue' },
  active: { words: 'In touch', colour: 'green' },
  paused: { words: 'Paused', colour: 'orange' },
  closed: { words: 'Closed', colour: 'grey' },
} as const satisfies Record<string, { words: string; colour: Colour }>;

/** What the states of a referral are called on the pages. */
export const referralStatusWords = {
  proposed: { words: 'Offered to the person', colour: 'purple' },
  sent: { words: 'Waiting for an answer', colour: 'yellow' },
  waitlisted: { words: 'On the waiting list', colour: 'orange' },
  accepted: { words: 'Accepted, not started', colour: 'blue' },
  started: { words: 'Started', colour: 'green' },
  declined: { words: 'Declined by the service', colour: 'red' },
  completed: { words: 'Completed', colour: 'grey' },
  ended: { words: 'Ended early', colour: 'grey' },
  withdrawn: { words: 'Withdrawn', colour: 'grey' },
  'in-error': { words: 'Recorded in error', colour: 'grey' },
} as const satisfies Record<string, { words: string; colour: Colour }>;

/** Shows any state in words of the page's own. */
export function Status({ words, colour = 'grey' }: { words: string; colour?: Colour }) {
  return <Tag modifier={colour}>{words}</Tag>;
}

const shown = (words: Readonly<Record<string, { words: string; colour: Colour }>>, status: string) => (
  <Status {...(words[status] ?? { words: status })} />
);

/** Shows where a case stands. */
export const CaseStatus = ({ status }: { status: string }) => shown(caseStatusWords, status);

/** Shows where a referral stands. */
export const ReferralStatus = ({ status }: { status: string }) => shown(referralStatusWords, status);
