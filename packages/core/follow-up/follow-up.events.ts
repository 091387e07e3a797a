import * as z from 'zod';
import { TaskId } from '@fingerpost/kernel';
import { ClosureReason } from '@fingerpost/core/case';

const raised = z.object({ to: z.enum(['shown', 'leads', 'administrators']), from: z.string().optional() });

/** What the event of each act of the workflow says: codes, dates and ids only. */
export const followUpEvents = {
  ProviderReminded: z.object({ reminded: z.int() }),
  OutcomeAsked: z.object({ reminded: z.int() }),
  ReferralHandedOver: z.object({ taskId: TaskId, todo: z.enum(['rescue', 'ask-outcome']) }),
  ReferralPostponed: z.object({ until: z.iso.date(), dueBy: z.iso.datetime() }),
  /** `online` says that the person can answer on their own page, and is sent the question. */
  PersonAsked: z.object({ taskId: TaskId, checkIn: z.int(), online: z.literal(true).optional() }),
  CheckInReturned: z.object({ because: z.string(), dueBy: z.iso.datetime() }),
  CheckInSkipped: z.object({ because: ClosureReason, checkIn: z.int() }),
  CaseRaised: raised,
  ReferralRaised: raised,
  TaskRaised: raised.extend({ todo: z.string() }),
  TaskSettled: z.object({ todo: z.string(), result: z.string() }),
} as const;

type EventData = { readonly [Type in keyof typeof followUpEvents]: z.infer<(typeof followUpEvents)[Type]> };

/** The type and data of one event, as the act that makes it writes it. */
export const followUpEvent = <Type extends keyof EventData>(
  type: Type,
  data: EventData[Type],
): { readonly type: Type; readonly data: EventData[Type] } => ({ type, data });
