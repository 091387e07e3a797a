import type * as z from 'zod';
import type { PersonFacts } from '@fingerpost/core/case';
import type { NeedCode, ServiceKind } from '@fingerpost/core/directory';
import type { ReferralStatus } from '@fingerpost/core/referral';
import { dayOf } from '@fingerpost/core/work';
import { type Fact, type ReportedNeed, reportedNeed, restricted } from './fact.ts';
import { workingDaysCounter, type workingDaysSince } from './waiting.ts';

/** One referral as the reports count it. */
export type ReportedReferral = {
  readonly status: ReferralStatus | 'signposted';
  readonly need: ReportedNeed;
  readonly kind: z.infer<typeof ServiceKind> | typeof restricted;
  readonly reason: string | undefined;
  readonly attendedOn: string | undefined;
};

/** One case as the reports count it: working days since it opened, bands and codes. */
export type Journey = {
  /** Whose case it is, as a keyed digest: the same for every case of one person, also once cases are joined. */
  readonly person: string;
  readonly openFor: number;
  readonly practiceId: string | undefined;
  readonly source: string;
  readonly about: PersonFacts;
  readonly reachedAfter: number | undefined;
  readonly attendedAfter: number | undefined;
  readonly closedFor: string | undefined;
  readonly referrals: readonly ReportedReferral[];
};

const statusAfter = (before: ReferralStatus, fact: Fact): ReferralStatus => {
  switch (fact.type) {
    case 'ReferralProposed':
      return 'proposed';
    case 'ReferralSent':
      return 'sent';
    case 'ReferralWaitlisted':
      return 'waitlisted';
    case 'ReferralAccepted':
      return 'accepted';
    case 'AttendanceRecorded':
      return fact.data.result === 'attended' ? 'started' : before;
    case 'AttendanceCorrected':
      if (fact.data.to === 'attended') return 'started';
      return fact.data.unstarted ? 'accepted' : before;
    case 'ReferralDeclined':
      return 'declined';
    case 'ReferralCompleted':
      return 'completed';
    case 'ReferralEnded':
      return 'ended';
    case 'ReferralWithdrawn':
      return 'withdrawn';
    case 'ReferralRecordedInError':
      return 'in-error';
    case 'ReferralUndone':
      return fact.data.to;
    case 'CaseOpened':
    case 'CasePersonChanged':
    case 'ReachChanged':
    case 'ContactRecorded':
    case 'CaseClosed':
    case 'CaseTransferred':
    case 'PeopleJoined':
    case 'PeopleParted':
    case 'PeopleSeparated':
    case 'DeathRecorded':
    case 'DeathUndone':
      return before;
  }
};

const earliest = (days: readonly (string | undefined)[]): string | undefined =>
  days.filter((day) => day !== undefined).toSorted()[0];

const reasonIn = (facts: readonly Fact[], status: ReferralStatus): string | undefined => {
  const decided = facts.findLast(({ type }) => type === 'ReferralDeclined' || type === 'ReferralEnded');
  if (decided?.type === 'ReferralDeclined' && status === 'declined') return decided.data.reason;
  return decided?.type === 'ReferralEnded' && status === 'ended' ? decided.data.reason : undefined;
};

/** The days on which somebody came, as they stand after what was put right. */
const attendedDays = (facts: readonly Fact[]): readonly string[] => {
  const days = new Set<string>();
  for (const fact of facts) {
    if (fact.type !== 'AttendanceRecorded' && fact.type !== 'AttendanceCorrected') continue;
    const result = fact.type === 'AttendanceRecorded' ? fact.data.result : fact.data.to;
    if (result === 'attended') days.add(fact.data.on);
    else if (fact.type === 'AttendanceCorrected') days.delete(fact.data.on);
  }
  return [...days];
};

const referralIn = (facts: readonly Fact[], restrictedNeeds: readonly NeedCode[]): ReportedReferral | undefined => {
  const made = facts.findLast(({ type }) => type === 'ReferralSent' || type === 'ReferralProposed');
  if (made?.type !== 'ReferralSent' && made?.type !== 'ReferralProposed') return undefined;
  const status = facts.reduce(statusAfter, 'proposed');
  const need = reportedNeed(made.data.need, restrictedNeeds);
  return {
    status: made.data.mode === 'signposted' && status === 'sent' ? 'signposted' : status,
    need,
    kind: need === restricted ? restricted : (made.data.kind ?? 'other'),
    reason: reasonIn(facts, status),
    attendedOn: earliest(attendedDays(facts)),
  };
};

type Correction = Extract<Fact, { type: 'CasePersonChanged' }>['data'];

const corrected = (before: PersonFacts, change: Correction): PersonFacts => ({
  ageBand: change.ageBand ?? before.ageBand,
  sex: change.sex ?? before.sex,
  ethnicity: change.ethnicity ?? before.ethnicity,
  language: change.language ?? before.language,
  carer: change.carer ?? before.carer,
});

const reachedIn = (facts: readonly Fact[]): string | undefined =>
  earliest(
    facts.map((fact) =>
      fact.type === 'ContactRecorded' && fact.data.reached ? dayOf(new Date(fact.data.at)) : undefined,
    ),
  );

/** Why a case is closed, as each fact leaves it: a death after the end changes nothing, nor does undoing it. */
const closedAfter = (before: string | undefined, fact: Fact): string | undefined => {
  if (fact.type === 'CaseClosed') return fact.data.reason;
  if (fact.type === 'CaseTransferred') return 'moved-to-another-team';
  if (fact.type === 'DeathRecorded') return fact.data.from === 'closed' ? before : 'died';
  if (fact.type === 'DeathUndone') return fact.data.to === 'closed' ? before : undefined;
  return before;
};

const closedIn = (facts: readonly Fact[]): string | undefined => facts.reduce(closedAfter, undefined);

/** The day on which reports are made, what they may not name, and how they count days. */
type Terms = {
  readonly today: string;
  readonly restrictedNeeds: readonly NeedCode[];
  readonly daysSince: typeof workingDaysSince;
};

const journeyIn = (facts: readonly Fact[], { today, restrictedNeeds, daysSince }: Terms): Journey | undefined => {
  const bySubject = [...Map.groupBy(facts, ({ subject }) => subject).values()].map((of) =>
    of.toSorted((one, other) => one.version - other.version),
  );
  const own = bySubject.find(([first]) => first?.subject === first?.caseRef) ?? [];
  const [opening] = own;
  if (opening?.type !== 'CaseOpened') return undefined;
  const { source, ...told } = opening.data;
  const corrections = own.map((fact) =>
    fact.type === 'CasePersonChanged' || fact.type === 'ReachChanged' ? fact.data : {},
  );
  const referrals = bySubject
    .flatMap((of) => (of === own ? [] : (referralIn(of, restrictedNeeds) ?? [])))
    .filter(({ status }) => status !== 'in-error');
  const openedOn = dayOf(new Date(opening.openedAt));
  const after = (day: string | undefined) => (day === undefined ? undefined : daysSince(openedOn, day));
  return {
    person: own.findLast(({ person }) => person !== undefined)?.person ?? opening.caseRef,
    openFor: daysSince(openedOn, today),
    practiceId: opening.practiceId,
    source,
    about: corrections.reduce<PersonFacts>(corrected, told),
    reachedAfter: after(reachedIn(own)),
    attendedAfter: after(earliest(referrals.map(({ attendedOn }) => attendedOn))),
    closedFor: closedIn(own),
    referrals,
  };
};

/**
 * Puts facts, in any order, together into the cases they tell of as of a day in London, with restricted
 * needs unnamed. A case or a referral in error is not counted, nor one whose beginning is not known yet.
 */
export const journeysOf = (
  facts: readonly Fact[],
  terms: Pick<Terms, 'today' | 'restrictedNeeds'>,
): readonly Journey[] => {
  const daysSince = workingDaysCounter();
  return [...Map.groupBy(facts, ({ caseRef }) => caseRef).values()]
    .flatMap((of) => journeyIn(of, { ...terms, daysSince }) ?? [])
    .filter(({ closedFor }) => closedFor !== 'in-error');
};
