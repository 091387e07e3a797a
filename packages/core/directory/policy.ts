import * as z from 'zod';
import { NeedCode } from './need.ts';

const days = (standard: number) => z.int().min(1).max(60).default(standard);

/** The dates a network works by, one value per commissioner, in working days of England unless said otherwise; local choices, not national standards. */
export const Policy = z.object({
  answerWithin: days(2),
  remindAgainAt: days(4),
  handOverAt: days(6),
  attendAfterStart: days(2),
  attendAfterAcceptance: days(10),
  nextAttendance: days(20),
  waitlistReview: days(20),
  answerQuestion: days(2),
  firstContact: days(5),
  firstContactSoon: days(2),
  nextContact: days(20),
  unallocatedToLead: days(3),
  workerOverdueShown: days(2),
  workerOverdueToLead: days(5),
  leadOverdueToAdmin: days(5),
  rescueWithin: days(2),
  tellPersonWithin: days(1),
  fileMessageWithin: days(5),
  /** By when a message of the person’s is answered. */
  answerMessage: days(2),
  /** Weeks after the start of a service at which the person is asked how it goes. */
  checkInWeeks: z.array(z.int().min(1).max(104)).default([6, 26]),
  attemptsBeforeClosing: z.int().min(1).max(10).default(3),
  attemptsOver: days(10),
  /** Calendar days for which a completed referral still shows the person to the service. */
  visibleAfterCompletion: z.int().min(0).max(90).default(30),
  adultAge: z.int().min(16).max(18).default(18),
  /** Whom to contact instead for somebody younger: a name and a number; the practice and the safeguarding number where not set. */
  childrenContact: z.string().trim().min(1).max(300).optional(),
  /** How many public forms a team takes in a day; after that people are asked to ring. */
  formsPerDay: z.int().min(1).max(500).default(40),
  /** By when a practice does what it is asked, where no day is given; and when its silence goes back to the link worker. */
  actionWithin: days(5),
  actionReturnsAfter: days(3),
  /** By when a complaint is acknowledged and answered, a proposal is checked for names, and the commissioner answers it, or a comment of whoever speaks for patients. */
  acknowledgeComplaint: days(3),
  answerComplaint: days(40),
  checkProposal: days(3),
  answerProposal: days(40),
  answerComment: days(20),
  restrictedNeeds: z.array(NeedCode).default(['domestic-abuse', 'substance-gambling', 'legal-immigration']),
});
export type Policy = z.infer<typeof Policy>;

/** The policy of a commissioner that has set nothing of its own. */
export const defaultPolicy: Policy = Policy.parse({});
