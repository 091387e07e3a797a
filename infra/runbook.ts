/** The headings of docs/runbook.md that an alarm can send somebody to. */
export const headings = {
  behind: 'A stream reader is behind',
  undelivered: 'Something is in a dead-letter queue',
  setAside: 'Events are set aside',
  followUp: 'A follow-up failed',
  api: 'The API answers with errors',
  web: 'Pages answer with errors',
  open: 'Pages without an account answer with errors',
  slow: 'Answers are slow',
  errors: 'A function fails',
  throttled: 'Functions are throttled',
  tableThrottled: 'The table is throttled',
  tableErrors: 'DynamoDB has errors of its own',
  notices: 'Notices do not go out',
  reconcile: 'Reconcile has not run',
} as const;

export type Heading = keyof typeof headings;

/** Gives the anchor of a heading, as Markdown viewers make it. */
export const anchor = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll(/[^a-z0-9 -]/g, '')
    .replaceAll(' ', '-');
