import * as z from 'zod';
import { CaseId, NoticeId, Recent, ReferralId, Scope, TaskId } from '@fingerpost/kernel';
import { Entry } from './entry.ts';

/** Dated work that is no step of a case or referral. */
export const TaskKind = z.enum([
  'ask-alone',
  'carer-needs',
  'tell-carer',
  'letter-to-carer',
  'act-on-correction',
  'print-record',
  'practice-action',
  'action-returned',
  'rescue',
  'after-decline',
  'after-ending',
  'answer-question',
  'tell-person',
  'tell-by-text-relay',
  'tell-through-carer',
  'letter-in-large-print',
  'letter-in-easy-read',
  'letter-in-braille',
  'message-in-audio',
  'book-interpreter',
  'ring-provider',
  'ask-how-it-goes',
  'read-check-in',
  'read-feedback',
  'ask-outcome',
  'file-message',
  'settle-identity',
  'also-needs',
  'incident',
  'moved-work',
  'taken-back',
  'check-referral',
  'review-access',
  'after-death',
  'check-death',
  'send-again',
  'ask-safe-contact',
  'ask-how-to-tell',
  'review-visit-risk',
  'renew-agreement',
  'concern-overdue',
  'answer-message',
  'file-reply',
  'call-person',
  'another-day',
  'stopped-all',
  'await-options',
  'options-answered',
]);
export type TaskKind = z.infer<typeof TaskKind>;

/** A task; what it is about is named by id, and `todo` is its kind, which the pages put into words. */
export const Task = Entry.extend({
  id: TaskId,
  todo: TaskKind,
  status: z.enum(['open', 'done']),
  caseId: CaseId,
  scope: Scope,
  referralId: ReferralId.optional(),
  /** What caused it: a code such as the type of an event, or a reason. */
  because: z.string(),
  /** Why nothing was sent by itself, as a code, and the notice that says what is to be told. */
  why: z.string().optional(),
  noticeId: NoticeId.optional(),
  /** The version of the note that says more, or of the message to file. */
  note: z.int().optional(),
  messageId: z.string().optional(),
  /** For a rescue: up to three other services. */
  alternatives: z.array(z.string()).max(3).optional(),
  doneBy: z.object({ memberId: z.string(), name: z.string(), at: z.iso.datetime() }).optional(),
  result: z.string().optional(),
  /** When the workflow looks whether it was done, and the version that set it; most tasks are not watched. */
  lookAt: z.iso.datetime().optional(),
  watch: z.int().optional(),
  recent: z.array(Recent),
});
export type Task = z.infer<typeof Task>;
