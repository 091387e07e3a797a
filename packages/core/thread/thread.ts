import * as z from 'zod';
import { CaseId, Recent, ReferralId, TaskId } from '@fingerpost/kernel';
import { CarersMayRead } from '@fingerpost/core/case';
import { Told } from '@fingerpost/core/patient';

/** Messages are exchanged about a case, or about one referral of it. */
export const ThreadId = z.union([CaseId, ReferralId]);

/** On which side of a thread somebody stands. */
export const Side = z.enum(['person', 'team', 'provider']);
export type Side = z.infer<typeof Side>;

/** How a message came: written on a page, by text or e-mail, or told to the team, who wrote it down. */
const Via = z.enum(['page', 'sms', 'email', 'told']);

/** A message that waits for an answer: whose task it is, who asked, and since when. */
export const ToAnswer = z.object({ taskId: TaskId, asker: Side, since: z.iso.datetime(), dueBy: z.iso.datetime() });
export type ToAnswer = z.infer<typeof ToAnswer>;

/** Whether the person lets a service write to them and read what they write to it. */
const Let = z.object({ agreed: z.boolean(), at: z.iso.datetime(), by: z.string(), told: Told.optional() });

/** The head of a thread, without words: what waits, and whether the service may take part. */
export const Thread = z.object({
  id: ThreadId,
  messages: z.int(),
  lastAt: z.iso.datetime().optional(),
  toAnswer: z.object({ team: ToAnswer.optional(), provider: ToAnswer.optional() }),
  provider: Let.optional(),
  /** An e-mail about it can be answered. */
  takesReplies: z.literal(true).optional(),
  version: z.int(),
  recent: z.array(Recent),
});
export type Thread = z.infer<typeof Thread>;

/** One message with its words; it never changes. */
export const ThreadMessage = z.object({
  messageId: z.string(),
  at: z.iso.datetime(),
  from: Side,
  to: z.array(Side),
  via: Via,
  words: z.string(),
  /** The member who wrote it, or who wrote down what was told. */
  by: z.object({ memberId: z.string(), name: z.string() }).optional(),
  byCarer: z.literal(true).optional(),
  carersMayRead: CarersMayRead,
  told: Told.optional(),
  /** How many attachments came with it, none of which is kept. */
  attachments: z.int().optional(),
});
export type ThreadMessage = z.infer<typeof ThreadMessage>;

/** Up to which message a side has read, when, and who. */
export const Read = z.object({ upTo: z.iso.datetime(), at: z.iso.datetime(), by: z.string(), version: z.int() });
export type Read = z.infer<typeof Read>;

/** The thread in which nothing has been written yet. */
export const newThread = (id: string): Thread => ({ id, messages: 0, toAnswer: {}, version: 0, recent: [] });

/** The longest message, in characters. */
export const mostCharacters = 4000;
