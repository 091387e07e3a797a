import * as z from 'zod';
import { CaseId, type Context, type Write } from '@fingerpost/kernel';
import { replierKey } from './message.keys.ts';

/**
 * Whom the answer to a reply goes to: the address it came from, by when somebody reads it, and the case
 * where it was clear whose it is. To anybody else nothing is said that tells what this network is.
 */
export const Replier = z.object({
  channel: z.enum(['sms', 'email']),
  to: z.string(),
  readBy: z.iso.date(),
  caseId: CaseId.optional(),
  /** They ask who it is that texts. */
  asks: z.literal('who-we-are').optional(),
  /** The cases it may be of, whose rules for contact hold for the answer. */
  mayBe: z.array(CaseId).default([]),
});
export type Replier = z.infer<typeof Replier>;

const kept = 30 * 24 * 60 * 60;

/** The write that keeps whom the answer to a reply goes to. */
export const putReplier = ({ now }: Pick<Context, 'now'>, replyId: string, data: z.input<typeof Replier>): Write => {
  const expiresAt = Math.floor(now.getTime() / 1000) + kept;
  return { kind: 'put', expect: 'new', item: { ...replierKey(replyId), type: 'replier', version: 1, data, expiresAt } };
};
