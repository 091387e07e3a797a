import * as z from 'zod';
import { ReferralId, TaskId } from '@fingerpost/kernel';
import { NeedCode } from '@fingerpost/core/directory';
import { Told } from '@fingerpost/core/patient';
import { Decider, OptionsAnswer } from './choice.ts';

const every = { offer: z.string(), need: NeedCode };

/** What the event of each step of an offer says: codes, dates and ids only. */
export const choiceEvents = {
  OptionsOffered: z.object({ ...every, options: z.array(ReferralId), answerBy: z.iso.date(), taskId: TaskId }),
  OptionsAnswered: z.object({
    ...every,
    answer: OptionsAnswer,
    chosen: z.array(ReferralId),
    /** Chosen, but the service cannot be asked any more: the link worker has a task. */
    unsent: z.array(ReferralId),
    by: Decider,
    until: z.iso.date().optional(),
    taskId: TaskId.optional(),
    told: Told.optional(),
  }),
} as const;

type EventData = { readonly [Type in keyof typeof choiceEvents]: z.infer<(typeof choiceEvents)[Type]> };

/** The type and data of one event of an offer, as its step writes it. */
export const choiceEvent = <Type extends keyof EventData>(
  type: Type,
  data: EventData[Type],
): { readonly type: Type; readonly data: EventData[Type] } => ({ type, data });
