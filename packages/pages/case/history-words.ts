import type { caseEvents } from '@fingerpost/core/case';
import type { followUpEvents } from '@fingerpost/core/follow-up';
import type { referralEvents } from '@fingerpost/core/referral';

type Told = keyof typeof caseEvents | keyof typeof referralEvents | keyof typeof followUpEvents;

const told = {
  CaseOpened: 'The case was opened',
  CaseRequestAdded: 'The practice added a request',
  CaseAllocated: 'A link worker took the case',
  CaseMoved: 'The case went to another link worker',
  ContactRecorded: 'A contact was recorded',
  PlanSaved: 'The plan was saved',
  CasePersonChanged: 'The person’s details were changed',
  CasePaused: 'The case was paused',
  CaseResumed: 'The case went on',
  CaseClosed: 'The case was closed',
  Ons4Recorded: 'Wellbeing was asked about',
  ReferralProposed: 'A service was offered to the person',
  ReferralSent: 'A referral was sent',
  QuestionAsked: 'The service asked a question',
  QuestionAnswered: 'The question was answered',
  ReferralWaitlisted: 'The service put the person on its waiting list',
  ReferralAccepted: 'The service accepted',
  ReferralDeclined: 'The service declined',
  AttendanceRecorded: 'Attendance was recorded',
  ReferralCompleted: 'The referral was completed',
  ReferralEnded: 'The referral ended early',
  ReferralWithdrawn: 'The referral was withdrawn',
  ReferralRetried: 'Another service was sent instead',
  ReferralRecordedInError: 'The referral was recorded as made in error',
  ReferralUndone: 'The last step was taken back',
  ReferralLetRun: 'The referral goes on after the case',
  ReferralMoved: 'The referral went to another link worker',
  ProviderReminded: 'The service was reminded',
  OutcomeAsked: 'The service was asked how it ended',
  ReferralHandedOver: 'The service did not answer: a colleague was asked to find another way',
  ReferralPostponed: 'The dates of the referral were moved, since the case is paused',
  PersonAsked: 'A task was made to ask the person how it is going',
  CheckInSkipped: 'The person was not asked how it is going',
  CaseRaised: 'The case was raised, since its date had passed',
  ReferralRaised: 'The referral was raised, since its date had passed',
  TaskSettled: 'A task settled itself',
} as const satisfies Record<Told, string>;

const others: Readonly<Record<string, string>> = {
  TaskAdded: 'A task was added',
  TaskCompleted: 'A task was done',
  TaskMoved: 'A task went to a colleague',
  MessageWritten: 'A message was written to the practice',
};

const words: Readonly<Record<string, string>> = { ...told, ...others };

/** Says what an event tells; the type of one that has no words yet. */
export const happeningWords = (type: string): string => words[type] ?? type;
