import type { caseEvents } from '@fingerpost/core/case';
import type { choiceEvents } from '@fingerpost/core/choice';
import type { followUpEvents } from '@fingerpost/core/follow-up';
import type { outcomesEvents } from '@fingerpost/core/outcomes';
import type { referralEvents } from '@fingerpost/core/referral';

type Told =
  | keyof typeof caseEvents
  | keyof typeof referralEvents
  | keyof typeof choiceEvents
  | keyof typeof followUpEvents
  | keyof typeof outcomesEvents;

const told = {
  CaseOpened: 'The case was opened',
  CaseRequestAdded: 'The practice added a request',
  CaseAllocated: 'A link worker took the case',
  CaseMoved: 'The case went to somebody else',
  ComplexitySet: 'It was said how much the case asks of its worker',
  ContactRecorded: 'A contact was recorded',
  PlanSaved: 'The plan was saved',
  VisitRiskSaved: 'What visitors have to know was written down',
  VisitRiskLifted: 'What visitors had to know was taken away',
  CasePersonChanged: 'The person’s details were changed',
  TextsStopped: 'The person asked for no more texts',
  PeopleJoined: 'It was settled that another case is the same person’s',
  PeopleParted: 'It was settled that another case is somebody else’s',
  PeopleSeparated: 'The lead took the case apart from another one',
  CaseTakenBack: 'The practice asked for its referral back',
  CasePaused: 'The case was paused',
  CaseResumed: 'The case went on',
  CaseClosed: 'The case was closed',
  CallAsked: 'The person asked for a call',
  AllStopped: 'The person stopped everything',
  ActionRequested: 'The practice was asked to do something',
  ActionAnswered: 'The practice answered what it was asked',
  ActionReturned: 'What the practice was asked to do came back to the team',
  TaskRaised: 'A task was left past its date, and was raised',
  FeedbackChanged: 'It was recorded what the practice may hear',
  DeathRecorded: 'It was recorded that the person has died',
  DeathUndone: 'It was taken back that the person has died',
  RegisteredPracticeChanged: 'The person is registered with another practice',
  CaseTransferred: 'The case went to another team',
  AgreementsConfirmed: 'The person confirmed what they had agreed to',
  ReferralTransferred: 'The referral went to another team',
  CheckInsEnded: 'The person is not asked how it is going any more',
  CheckInsResumed: 'The person is asked how it is going again',
  Ons4Recorded: 'Wellbeing was asked about',
  LonelinessRecorded: 'Loneliness was asked about',
  CheckInAnswered: 'The person said how it is going',
  FeedbackGiven: 'The person said what they thought of a service',
  GoalsRated: 'The person said how near they are to their goals',
  NotWithAdded: 'Somebody or something was put on the “not with” list',
  NotWithRemoved: 'Somebody or something was taken off the “not with” list',
  CaseOpenedBeyondTeam: 'Somebody of another team opened the outline of the case',
  AccessReviewed: 'A lead looked at who had opened the case from another team',
  ReferralProposed: 'A service was offered to the person',
  ProposalProlonged: 'There is more time to answer what was offered',
  ProposalUnsent: 'What the person chose could not be sent',
  ReferralSent: 'A referral was sent',
  OptionsOffered: 'The person was offered services to choose from',
  OptionsAnswered: 'The person answered what they were offered',
  QuestionAsked: 'The service asked a question',
  QuestionAnswered: 'The question was answered',
  ReferralWaitlisted: 'The service put the person on its waiting list',
  ReferralAccepted: 'The service accepted',
  ReferralDeclined: 'The service declined',
  AttendanceRecorded: 'Attendance was recorded',
  AnotherDayAsked: 'The person asked for another day',
  AttendanceCorrected: 'A wrong attendance was put right',
  ReferralPlaced: 'The person got a place in a group',
  ReferralCompleted: 'The referral was completed',
  ReferralEnded: 'The referral ended early',
  ReferralWithdrawn: 'The referral was withdrawn',
  SharingStopped: 'The person no longer agrees that the service sees them',
  AgreementRenewed: 'The person agreed anew to what the service sees',
  ReferralRetried: 'Another service was sent instead',
  ReferralRecordedInError: 'The referral was recorded as made in error',
  ReferralUndone: 'The last step was taken back',
  ReferralLetRun: 'The referral goes on after the case',
  ReferralMoved: 'The referral went to another link worker',
  ProviderReminded: 'The service was reminded',
  OutcomeAsked: 'The service was asked how it ended',
  ReferralHandedOver: 'The service did not answer: a colleague was asked to find another way',
  ReferralPostponed: 'The dates of the referral were moved, since the case is paused',
  PersonAsked: 'It was time to ask the person how it is going',
  CheckInReturned: 'The person did not answer how it is going: a colleague asks',
  CheckInSkipped: 'The person was not asked how it is going',
  CaseRaised: 'The case was raised, since its date had passed',
  ReferralRaised: 'The referral was raised, since its date had passed',
  TaskSettled: 'A task settled itself',
} as const satisfies Record<Told, string>;

const others: Readonly<Record<string, string>> = {
  EverythingRead: 'Everything held about the person was read out as one',
  CorrectionAdded: 'The person said that something is wrong',
  CarerNamed: 'The person named a carer on their page',
  CarerAdded: 'A carer may act for the person',
  CarerNotWanted: 'The person said alone that they do not want this carer',
  CarerEnded: 'A carer does not act for the person any more',
  CarerNeedsAsked: 'A carer was asked about help for themselves',
  OwnCodeGiven: 'The person was given a code for their own page',
  OwnPinSet: 'The person chose a PIN',
  OwnPageSwitchedOff: 'The person’s page was switched off',
  OwnPageTried: 'Somebody tried to open the person’s page in vain',
  OwnPageOpened: 'The person opened their page',
  TaskAdded: 'A task was added',
  TaskCompleted: 'A task was done',
  TaskMoved: 'A task went to a colleague',
  TaskRenamed: 'The name on a task was corrected',
  ReferralRenamed: 'The name on a referral was corrected',
  IncidentReported: 'It was reported that details were shown to somebody who should not have seen them',
  MessageWritten: 'A message was written to the practice',
};

const words: Readonly<Record<string, string>> = { ...told, ...others };

/** Says what an event tells; the type of one that has no words yet. */
export const happeningWords = (type: string): string => words[type] ?? type;
