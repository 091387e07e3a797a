import * as z from 'zod';
import { EventEnvelope, type Item } from '@fingerpost/kernel';
import type { Directory } from '@fingerpost/core/directory';
import { Told } from '@fingerpost/core/patient';
import { AttendanceResult } from '@fingerpost/core/referral';
import type { HeldLine } from './readable.ts';
import type { LeftOutWhy } from './shape.ts';

/** What each event is called to the person, in a word that pages put into a sentence; several can be the same to them. */
export const happenings = {
  CaseOpened: 'opened',
  CaseRequestAdded: 'asked-again',
  CaseAllocated: 'got-worker',
  CaseMoved: 'other-worker',
  ReferralMoved: 'other-worker',
  CaseRaised: 'late',
  ReferralRaised: 'late',
  TaskRaised: 'late',
  ComplexitySet: 'organised',
  ContactRecorded: 'talk',
  PlanSaved: 'plan',
  CasePersonChanged: 'details',
  ReachChanged: 'details',
  RegisteredPracticeChanged: 'details',
  TextsStopped: 'no-texts',
  CaseTakenBack: 'taken-back',
  CasePaused: 'paused',
  ReferralPostponed: 'paused',
  CaseResumed: 'resumed',
  CaseClosed: 'closed',
  CallAsked: 'call-asked',
  AllStopped: 'all-stopped',
  StoppingWentOn: 'all-stopped',
  ActionRequested: 'practice-asked',
  ActionReturned: 'practice-asked',
  ActionAnswered: 'practice-answered',
  FeedbackChanged: 'practice-hears',
  DeathRecorded: 'death',
  DeathUndone: 'death',
  CaseTransferred: 'other-team',
  ReferralTransferred: 'other-team',
  AgreementsConfirmed: 'agreed',
  AgreementRenewed: 'agreed',
  SharingStopped: 'sharing-stopped',
  SharingRanOut: 'ran-out',
  CheckInsEnded: 'check-ins',
  CheckInsResumed: 'check-ins',
  PersonAsked: 'check-ins',
  CheckInReturned: 'check-ins',
  CheckInSkipped: 'check-ins',
  CheckInAnswered: 'said-how',
  Ons4Recorded: 'questions',
  LonelinessRecorded: 'questions',
  FeedbackGiven: 'feedback',
  FeedbackCorrected: 'feedback-changed',
  FeedbackTakenBack: 'feedback-changed',
  GoalsRated: 'goals',
  CaseOpenedBeyondTeam: 'beyond-team',
  AccessReviewed: 'beyond-team-checked',
  ReferralProposed: 'offered',
  OptionsOffered: 'offered',
  ProposalProlonged: 'offered',
  ProposalUnsent: 'not-sent',
  OptionsAnswered: 'chosen',
  ReferralSent: 'sent',
  ReferralRetried: 'sent',
  QuestionAsked: 'question',
  QuestionAnswered: 'question',
  ReferralWaitlisted: 'waitlisted',
  ReferralAccepted: 'accepted',
  ReferralDeclined: 'declined',
  AttendanceRecorded: 'attendance',
  AttendanceCorrected: 'attendance',
  AnotherDayAsked: 'another-day',
  ReferralPlaced: 'placed',
  ReferralCompleted: 'completed',
  ReferralEnded: 'ended',
  ReferralWithdrawn: 'withdrawn',
  ReferralRecordedInError: 'in-error',
  ReferralUndone: 'undone',
  ReferralLetRun: 'goes-on',
  ProviderReminded: 'reminded',
  OutcomeAsked: 'reminded',
  ReferralHandedOver: 'handed-over',
  TaskAdded: 'organised',
  TaskCompleted: 'organised',
  TaskMoved: 'organised',
  TaskSettled: 'organised',
  TaskRenamed: 'details',
  ReferralRenamed: 'details',
  EverythingRead: 'record-read',
  RecordAskedFor: 'record-asked',
  RecordGiven: 'record-given',
  CorrectionAdded: 'correction',
  CarerNamed: 'carer',
  CarerAdded: 'carer',
  CarerNotWanted: 'carer',
  CarerChanged: 'carer',
  CarerEnded: 'carer-ended',
  CarerNeedsAsked: 'carer',
  OwnCodeGiven: 'own-code',
  OwnLinkAsked: 'own-link',
  OwnPinSet: 'own-pin',
  OwnPageOpened: 'own-opened',
  OwnPageSwitchedOff: 'own-off',
  OwnPageTried: 'own-tried',
  MessageWritten: 'practice-told',
  MessageMoved: 'practice-told',
  ThreadMessageWritten: 'message',
  ThreadLeftUnanswered: 'message',
  ThreadProviderLet: 'service-may-write',
  ThreadProviderLeft: 'service-may-write',
  ComplaintMade: 'complaint',
  ComplaintAcknowledged: 'complaint',
  ComplaintAnswered: 'complaint',
  ComplaintAnswerGiven: 'complaint',
  ComplaintClosed: 'complaint',
  ComplaintHandedOn: 'complaint',
  ComplaintNotSettled: 'complaint',
  ComplaintShared: 'complaint',
} as const satisfies Readonly<Record<string, string>>;

/** The events that are not shown, and why. */
export const leftOutHappenings: Readonly<Record<string, LeftOutWhy>> = {
  NotWithAdded: 'safety',
  NotWithRemoved: 'safety',
  VisitRiskSaved: 'safety',
  VisitRiskLifted: 'safety',
  IncidentReported: 'safety',
  PeopleJoined: 'others',
  PeopleParted: 'others',
  PeopleSeparated: 'others',
};

const words: Readonly<Record<string, string>> = happenings;

const More = z.object({
  on: z.iso.date().optional(),
  result: AttendanceResult.optional(),
  told: Told.optional(),
});

/** Gives what happened, oldest first, as lines: when, what, who in which role, and how the team was told; nobody by name. */
export const happeningsIn = (
  items: readonly Item[],
  by: {
    readonly directory: Directory;
    readonly unnamed: ReadonlySet<string>;
    readonly leave: (why: LeftOutWhy) => void;
  },
): readonly (readonly HeldLine[])[] =>
  items
    .filter(({ type }) => type === 'event')
    .map(({ data }) => EventEnvelope.parse(data))
    .toSorted((one, other) => one.at.localeCompare(other.at))
    .flatMap(({ at, type, actor, data }): readonly (readonly HeldLine[])[] => {
      const word = words[type];
      if (word === undefined) {
        by.leave(leftOutHappenings[type] ?? 'safety');
        return [];
      }
      const { on, result, told } = More.safeParse(data).data ?? {};
      const organisationId = 'organisationId' in actor ? actor.organisationId : undefined;
      const isUnnamed = organisationId !== undefined && by.unnamed.has(organisationId);
      const organisation = isUnnamed ? { code: 'unnamed' } : { text: by.directory.nameOf(organisationId ?? '') };
      const lines: readonly (HeldLine | false)[] = [
        { field: 'at', word: 'when', value: { moment: at } },
        { field: 'what', word: 'what', value: { code: word, raw: type } },
        { field: 'by', word: 'who', value: { code: actor.kind === 'staff' ? actor.role : actor.kind } },
        organisationId !== undefined && { field: 'organisation', word: 'organisation', value: organisation },
        on !== undefined && { field: 'on', word: 'day', value: { day: on } },
        result !== undefined && { field: 'result', word: 'result', value: { code: result } },
        told !== undefined && {
          field: 'told',
          word: 'told',
          value: {
            parts: [
              { field: 'by', word: 'who', value: { code: told.by } },
              { field: 'how', word: 'how', value: { code: told.how } },
              { field: 'on', word: 'day', value: { day: told.on } },
            ],
          },
        },
      ];
      return [lines.filter((line) => line !== false)];
    });
