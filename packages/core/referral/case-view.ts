import type { Case, Contact, Death, Note, Ons4, Plan, Referrer, TeamVisitRisk } from '@fingerpost/core/case';
import type { Person, StillToAsk } from '@fingerpost/core/patient';
import type { NamedHolder, ShownNeed, Task, WorkRow } from '@fingerpost/core/work';
import type { Referral } from './referral.ts';
import type { RestrictedCaseView } from './restricted-case-view.ts';
import type { ReferralNote } from './referral-note.ts';

/** What every view of a case says: where it stands, who holds it, and by when. */
export type CasePlace = {
  readonly caseId: string;
  readonly reference: string;
  readonly status: Case['status'];
  readonly needs: readonly ShownNeed[];
  readonly openedAt: string;
  readonly holder?: NamedHolder | undefined;
  readonly dueBy?: string | undefined;
  readonly overdue: boolean;
  readonly closure?: Case['closure'];
  readonly version: number;
};
/** An organisation by name, with a number to ring. */
export type NamedOrganisation = {
  readonly organisationId: string;
  readonly name: string;
  readonly phone?: string | undefined;
};

/** A referral on the page of its case; of a restricted need a colleague sees where it stands only. */
export type CaseReferral = WorkRow &
  Pick<
    Referral,
    | 'mode'
    | 'sentAt'
    | 'acceptedAt'
    | 'startBy'
    | 'startedAt'
    | 'finishedAt'
    | 'lastAttendance'
    | 'reason'
    | 'outcome'
    | 'letRun'
    | 'retryOf'
  > & { readonly isOpen: boolean; readonly notes: readonly ReferralNote[] };

/** A task on the page of its case. */
export type CaseTask = WorkRow &
  Pick<Task, 'because' | 'why' | 'noticeId' | 'referralId' | 'messageId' | 'doneBy' | 'result'> & {
    readonly note?: string | undefined;
    readonly alternatives: readonly { readonly serviceId: string; readonly name: string }[];
  };

/** Another case of the same person, as somebody has settled; of one with another team only which team. */
export type JoinedCase = {
  readonly caseId: string;
  readonly reference: string;
  readonly isOurs: boolean;
  readonly team: NamedOrganisation;
};

/** A case as its team sees it: the whole journey on one page, without its history. */
export type TeamCaseView = CasePlace &
  Pick<
    Case,
    | 'todo'
    | 'source'
    | 'urgency'
    | 'complexity'
    | 'firstContactBy'
    | 'reachedAt'
    | 'attempts'
    | 'paused'
    | 'raised'
    | 'mayBeSameAs'
    | 'linkedTo'
    | 'toConfirm'
    | 'unsettled'
  > & {
    readonly sees: 'journey';
    readonly person: Omit<Person, 'personId' | 'version' | 'askAgain'>;
    /** The name of the team that transferred it here. */
    readonly cameFrom?: string | undefined;
    /** There is a new number or e-mail address since they were asked how they must not be contacted. */
    readonly askAgain?: true | undefined;
    readonly stillToAsk: readonly StillToAsk[];
    readonly worker?: { readonly memberId: string; readonly name: string } | undefined;
    readonly team: NamedOrganisation;
    readonly practice?: NamedOrganisation | undefined;
    readonly registeredPractice?: NamedOrganisation | undefined;
    readonly nextPractice?: (NamedOrganisation & { readonly from: string }) | undefined;
    readonly death?: Pick<Death, 'on' | 'toldBy' | 'at' | 'by'> | undefined;
    readonly notes: readonly Note[];
    readonly requestedActions: readonly Note[];
    readonly plan?: Pick<Plan, 'matters' | 'carersMayRead' | 'goals' | 'savedAt' | 'by' | 'version'> | undefined;
    readonly ons4: readonly Omit<Ons4, 'digest' | 'body'>[];
    readonly visitRisk?: TeamVisitRisk | undefined;
    readonly contacts: readonly Contact[];
    readonly referrals: readonly CaseReferral[];
    readonly tasks: readonly CaseTask[];
    /** How many messages to the team nobody there has read, by the thread they stand in. */
    readonly newMessages: readonly { readonly threadId: string; readonly count: number }[];
    readonly restricted?: RestrictedCaseView | undefined;
    readonly joined: readonly JoinedCase[];
    /** Who sent the person from outside the network. */
    readonly referrer?: Referrer | undefined;
    readonly noFeedback: boolean;
    readonly actions: readonly CaseAction[];
  };

/** A message back to the practice, and who has filed it. */
export type CaseMessage = {
  readonly messageId: string;
  readonly about: 'first-attended' | 'closed';
  readonly taskId: string;
  readonly sentAt: string;
  readonly filed?: { readonly by: string; readonly at: string } | undefined;
};

/** What a practice was asked to do, and what it answered. */
export type CaseAction = {
  readonly taskId: string;
  readonly open: boolean;
  readonly asked: string;
  readonly by: string;
  readonly at: string;
  readonly dueBy?: string | undefined;
  readonly result?: string | undefined;
  readonly answer?: string | undefined;
  readonly doneBy?: Task['doneBy'];
  readonly version: number;
};

/** A case as its practice sees it: where it stands, who holds it and by when, and what came back. */
export type PracticeCaseView = CasePlace & {
  /** The person does not want this practice to hear how it goes: only that it was received, and whether it is closed. */
  readonly keptBack: boolean;
  readonly actions: readonly CaseAction[];
  readonly sees: 'standing';
  readonly name: string;
  readonly reached: boolean;
  readonly team: NamedOrganisation;
  readonly messages: readonly CaseMessage[];
  /** Says that the reader's practice may take its referral back. */
  readonly mayTakeBack: boolean;
  /** That the practice asked for it back after somebody had begun: since when, and by when it is agreed with the person. */
  readonly takenBack?: { readonly at: string; readonly dueBy?: string | undefined; readonly done: boolean } | undefined;
};

/** A case as its reader may see it: `sees` says how much. */
export type CaseView = TeamCaseView | PracticeCaseView;
