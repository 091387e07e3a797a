import * as z from 'zod';
import { Ons4Stage } from '@fingerpost/core/case';
import { Told } from '@fingerpost/core/patient';
import { Going, Helped } from './check-in.ts';
import { FeedbackAnswers } from './feedback.ts';
import { LonelinessAnswers } from './loneliness.ts';

const told = Told.optional();

/** What the event of each answer of the person's says: codes and dates, and how it was told; no word of theirs. */
export const outcomesEvents = {
  GoalsRated: z.object({
    rated: z.array(z.object({ goalId: z.string(), on: z.iso.date(), rating: z.int() })),
    told,
  }),
  CheckInAnswered: z.object({
    going: Going.optional(),
    helped: Helped.optional(),
    call: z.boolean(),
    noted: z.boolean(),
    told,
  }),
  FeedbackGiven: z.object({ ...FeedbackAnswers.shape, noted: z.boolean(), shared: z.boolean(), told }),
  FeedbackCorrected: z.object({ ...FeedbackAnswers.shape, noted: z.boolean(), shared: z.boolean(), told }),
  FeedbackTakenBack: z.object({ told }),
  LonelinessRecorded: z.object({ stage: Ons4Stage, told, score: z.int().optional(), ...LonelinessAnswers.shape }),
} as const;

type EventData = { readonly [Type in keyof typeof outcomesEvents]: z.infer<(typeof outcomesEvents)[Type]> };

/** The type and data of one event of what a person answered, as its use-case writes it. */
export const outcomesEvent = <Type extends keyof EventData>(
  type: Type,
  data: EventData[Type],
): { readonly type: Type; readonly data: EventData[Type] } => ({ type, data });
