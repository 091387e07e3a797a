import * as z from 'zod';
import { CaseId, OrganisationId, Recent, TaskId } from '@fingerpost/kernel';
import { ReplyChannel } from './sender.ts';
import { ThreadId } from './thread.ts';

/** Why it is not clear whose a reply is. */
export const Unclear = z.enum([
  'unknown-sender',
  'several-cases',
  'shared-phone',
  'closed-case',
  'who-is-it',
  'no-token',
  'other-sender',
]);
export type Unclear = z.infer<typeof Unclear>;

/** A reply that came by text or e-mail: where it went, or whose it may be; no word of it. */
export const Reply = z.object({
  id: z.string(),
  channel: ReplyChannel,
  status: z.enum(['landed', 'to-file', 'filed', 'discarded']),
  at: z.iso.datetime(),
  threadId: ThreadId.optional(),
  why: Unclear.optional(),
  /** The cases it may be of, and the teams that have it to file; none where nobody knows the sender. */
  candidates: z.array(CaseId),
  teams: z.array(OrganisationId),
  taskIds: z.array(TaskId),
  attachments: z.int(),
  /** The cases whose texts it stops and that are still to be told so. */
  stopping: z.array(CaseId).optional(),
  /** Words in it may speak of danger. */
  worrying: z.boolean(),
  version: z.int(),
  recent: z.array(Recent),
});
export type Reply = z.infer<typeof Reply>;

/** The words of a reply, and where it came from. */
export const ReplyWords = z.object({ words: z.string(), from: z.string() });
export type ReplyWords = z.infer<typeof ReplyWords>;

/** The longest reply that is kept, in characters; what is more is cut off and said to be. */
const mostKept = 20_000;

/** Gives the words of a reply as they are kept. */
export const keptWords = (words: string): string =>
  words.length <= mostKept ? words : `${words.slice(0, mostKept)}\n[…]`;

/** Why a reply goes into no thread. */
export const DiscardReason = z.enum(['advertising', 'wrong-number', 'dealt-with-otherwise', 'nothing-said', 'other']);
export type DiscardReason = z.infer<typeof DiscardReason>;

/** Where a reply went: into the thread it is of, to somebody who says whose it is, or nowhere. */
export type ReplyTaken = { readonly replyId: string; readonly status: Reply['status'] };
