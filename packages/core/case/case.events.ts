import * as z from 'zod';
import { ReferralId } from '@fingerpost/kernel';
import { NeedCode } from '@fingerpost/core/directory';
import { Told, WayLeft } from '@fingerpost/core/patient';
import { AccessReason } from './access.ts';
import { CaseSource, CaseStatus, ClosureReason, PauseReason, TakingBackReason } from './case.ts';
import { Complexity } from './load.ts';
import { ToldBy } from './death.ts';
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

/** What a person wants a call about: anything, or a day that does not suit. */
export const CallAbout = z.enum(['call', 'another-day']);

/** What a practice says of what it was asked: it is done, or it will not be. */
export const ActionResult = z.enum(['done', 'not-going-to']);

/** What the event of each step of a case says: codes, dates and ids only. */
export const caseEvents = {
  CaseOpened: personFacts.extend({ source: CaseSource, needs: z.array(NeedCode), urgency, agreed: z.string() }),
  CaseRequestAdded: z.object({ needs: z.array(NeedCode), urgency }),
  CaseAllocated: z.object({ workerId: z.string() }),
  CaseMoved: z.object({ from: z.string(), to: z.string() }),
  ComplexitySet: z.object({ complexity: Complexity }),
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
  VisitRiskSaved: z.object({ on: z.iso.date(), reviewOn: z.iso.date() }),
  VisitRiskLifted: z.object({}),
  CasePersonChanged: personFacts.partial().extend({
    fields: z.array(z.string()),
    sameAs: z.string().optional(),
    /** The version of the details as they stood before, and whether safe contact is to be asked again. */
    former: z.int().optional(),
    askAgain: z.literal(true).optional(),
  }),
  /** By the person or as they told their team; `left` names the ways that are theirs no more. */
  ReachChanged: personFacts.partial().extend({
    fields: z.array(z.string()),
    sameAs: z.string().optional(),
    former: z.int(),
    askAgain: z.literal(true).optional(),
    left: z.array(WayLeft),
    told: Told.optional(),
  }),
  /** By a text of one word; `former` is the version of their details before. */
  TextsStopped: z.object({ former: z.int(), told: Told }),
  PeopleJoined: z.object({ with: z.string() }),
  PeopleParted: z.object({ from: z.string(), numberTaken: z.boolean() }),
  PeopleSeparated: z.object({ from: z.string() }),
  CaseTakenBack: z.object({ reason: TakingBackReason, taskId: z.string() }),
  CasePaused: z.object({ reason: PauseReason, until: z.iso.date(), told: Told.optional() }),
  CaseResumed: z.object({ dueBy: instant.optional(), told: Told.optional() }),
  /** Of the person or as they told their team: a call is wanted, or a day that the team gave does not suit. */
  CallAsked: z.object({ about: CallAbout, taskId: z.string(), dueBy: instant, told: Told.optional() }),
  AllStopped: z.object({ withdrawn: z.array(ReferralId), taskId: z.string(), told: Told.optional() }),
  /** More of what the person stopped than one transaction takes was withdrawn, and how many wait for the next. */
  StoppingWentOn: z.object({ withdrawn: z.array(ReferralId), left: z.int() }),
  CaseClosed: z.object({
    reason: ClosureReason,
    /** The versions under which the closing note and the requested actions are kept, where there are any. */
    note: z.int().optional(),
    requestedActions: z.int().optional(),
    letRun: z.array(ReferralId),
    reached: z.boolean(),
    takenBack: TakingBackReason.optional(),
  }),
  DeathRecorded: z.object({
    on: z.iso.date().optional(),
    toldBy: ToldBy,
    from: CaseStatus,
    withdrawn: z.array(ReferralId),
    note: z.int().optional(),
  }),
  DeathUndone: z.object({ to: CaseStatus, withdrawn: z.array(ReferralId) }),
  RegisteredPracticeChanged: z.object({ practiceId: z.string(), former: z.string().optional(), from: z.iso.date() }),
  CaseTransferred: z.object({
    toTeamId: z.string(),
    stay: z.array(ReferralId),
    withdrawn: z.array(ReferralId),
    agreed: z.object({ by: z.string(), how: z.string(), on: z.iso.date() }),
  }),
  AgreementsConfirmed: z.object({ how: z.string() }),
  ActionRequested: z.object({ practiceId: z.string(), dueBy: instant }),
  ActionAnswered: z.object({ result: ActionResult, noted: z.boolean() }),
  ActionReturned: z.object({ because: z.string(), dueBy: instant.optional() }),
  FeedbackChanged: z.object({ refused: z.boolean(), told: Told.optional() }),
  Ons4Recorded: z.object({
    stage: Ons4Stage,
    mode: Ons4Mode.optional(),
    notAsked: NotAsked.optional(),
    told: Told.optional(),
    ...Ons4Answers.shape,
  }),
  NotWithAdded: z.object({ entryId: z.string(), declared: z.boolean() }),
  NotWithRemoved: z.object({ entryId: z.string() }),
  CaseOpenedBeyondTeam: z.object({ reason: AccessReason, taskId: z.string(), until: instant }),
  AccessReviewed: z.object({ result: z.enum(['right', 'incident']), taskId: z.string().optional() }),
} as const;

type EventData = { readonly [Type in keyof typeof caseEvents]: z.infer<(typeof caseEvents)[Type]> };

/** The type and data of one event of a case, as its step writes it. */
export const caseEvent = <Type extends keyof EventData>(
  type: Type,
  data: EventData[Type],
): { readonly type: Type; readonly data: EventData[Type] } => ({ type, data });

export type PersonFacts = z.infer<typeof personFacts>;
