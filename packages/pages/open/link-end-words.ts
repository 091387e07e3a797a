import type { LinkEnd } from '@fingerpost/core/referral';

/** What a page says of a link that answers nothing any more: its heading, and what it means for whoever reads it. */
export type LinkEndWords = {
  readonly title: string;
  readonly meaning: string;
  /** What comes before the day and the name, as in "Accepted by Sam Lee on …". */
  readonly done?: string;
  /** Says that nobody is to contact the person. */
  readonly isOver?: true;
};

const leaveAlone = 'There is nothing left to do. If you planned anything for this referral, cancel it.';

/** The words for each way in which a link has come to its end. */
export const linkEndWords = {
  accepted: {
    title: 'This referral was accepted',
    meaning: 'Your organisation has said that it will contact the person.',
    done: 'Accepted',
  },
  started: {
    title: 'This referral was accepted',
    meaning:
      'The person has been to your service. Say how it goes by the links in our later e-mails, or by signing in.',
    done: 'Accepted',
  },
  recorded: {
    title: 'This is recorded',
    meaning:
      'This link was for one visit, and the link worker knows of it. For the next one, use the links in the e-mail that we sent since; to put something right, ring the link workers.',
  },
  declined: {
    title: 'This referral was declined',
    meaning: 'The link worker looks for something else. If that was a mistake, ring them soon.',
    done: 'Declined',
    isOver: true,
  },
  completed: { title: 'This referral is completed', meaning: 'Thank you for what you did.', done: 'Completed' },
  ended: { title: 'This referral has ended', meaning: leaveAlone, done: 'Ended', isOver: true },
  withdrawn: { title: 'This referral was withdrawn', meaning: leaveAlone, done: 'Withdrawn', isOver: true },
  'in-error': { title: 'This referral was a mistake', meaning: leaveAlone, done: 'Taken back', isOver: true },
  expired: {
    title: 'This link has run out',
    meaning: 'The referral may still wait for your answer, but not through this link any more.',
  },
  'organisation-closed': {
    title: 'This link is not in use any more',
    meaning: 'The organisation that it was made for does not take referrals through this network now.',
  },
} as const satisfies Record<LinkEnd, LinkEndWords>;
