import * as z from 'zod';
import { ReferralId } from '@fingerpost/kernel';
import { NeedCode } from '@fingerpost/core/directory';
import { CaseSource, ClosureReason, PauseReason } from './case.ts';
import { ContactChannel, ContactResult } from './contact.ts';
import { NotAsked, Ons4Answers, Ons4Mode, Ons4Stage } from './ons4.ts';

/** What reports may know of a person: bands and codes. */
const personFacts = z.object({
  ageBand: z.string(),
  sex: z.string(),
  ethnicity: z.string(),
  language: z.enum(['english', 'other', 'not-asked']),
  carer: z.union([z.boolean(), z.literal('not-asked')]),
});
const urgency = z.enum(['routine', 'soon']);
const instant = z.iso.datetime();

/** What the event of each step of a case says: codes, dates and ids only. */
export const caseEvents = {
  CaseOpened: personFacts.extend({ source: CaseSource, needs: z.array(NeedCode), urgency, agreed: z.string() }),
  CaseRequestAdded: z.object({ needs: z.array(NeedCode), urgency }),
  CaseAllocated: z.object({ workerId: z.string() }),
  CaseMoved: z.object({ from: z.string(), to: z.string() }),
  ContactRecorded: z.object({
    at: instant,
    channel: ContactChannel,
    withWhom: z.enum(['person', 'carer', 'other']),
    result: ContactResult,
    minutes: z.int().optional(),
    reached: z.boolean(),
    first: z.boolean(),
  }),
  PlanSaved: z.object({
    goals: z.int(),
    rated: z.array(z.object({ goalId: z.string(), on: z.iso.date(), rating: z.int() })),
  }),
  CasePersonChanged: personFacts.partial().extend({ fields: z.array(z.string()), sameAs: z.string().optional() }),
  CasePaused: z.object({ reason: PauseReason, until: z.iso.date() }),
  CaseResumed: z.object({ dueBy: instant.optional() }),
  CaseClosed: z.object({
    reason: ClosureReason,
    /** The versions under which the closing note and the requested actions are kept, where there are any. */
    note: z.int().optional(),
    requestedActions: z.int().optional(),
    letRun: z.array(ReferralId),
    reached: z.boolean(),
  }),
  Ons4Recorded: z.object({
    stage: Ons4Stage,
    mode: Ons4Mode.optional(),
    notAsked: NotAsked.optional(),
    ...Ons4Answers.partial().shape,
  }),
} as const;

type EventData = { readonly [Type in keyof typeof caseEvents]: z.infer<(typeof caseEvents)[Type]> };

/** The type and data of one event of a case, as its step writes it. */
export const caseEvent = <Type extends keyof EventData>(
  type: Type,
  data: EventData[Type],
): { readonly type: Type; readonly data: EventData[Type] } => ({ type, data });

export type PersonFacts = z.infer<typeof personFacts>;
