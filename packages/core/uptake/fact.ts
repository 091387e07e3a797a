import * as z from 'zod';
import { type Context, type EventEnvelope, EventId, OrganisationId, type Scope } from '@fingerpost/kernel';
import { caseEvents } from '@fingerpost/core/case';
import { isRestricted, NeedCode } from '@fingerpost/core/directory';
import { referralEvents } from '@fingerpost/core/referral';
import { dayOf } from '@fingerpost/core/work';

/** What stands in the place of a restricted need; the kind of service that meets it is left out. */
export const restricted = 'restricted';

/** A need as the reports know it. */
export const ReportedNeed = z.union([NeedCode, z.literal(restricted)]);
export type ReportedNeed = z.infer<typeof ReportedNeed>;

const about = {
  eventId: EventId,
  at: z.iso.datetime(),
  version: z.int(),
  caseRef: z.string(),
  subject: z.string(),
  openedAt: z.iso.datetime(),
  teamId: OrganisationId,
  practiceId: OrganisationId.optional(),
  /** Whose case it is, where the event may have changed that. */
  person: z.string().optional(),
};

const fact = <Type extends string, Data extends z.ZodType>(type: Type, data: Data) =>
  z.object({ ...about, type: z.literal(type), data });

const person = { ageBand: true, sex: true, ethnicity: true, language: true, carer: true } as const;
const reason = { reason: true } as const;
const nothing = z.object({});
const referred = referralEvents.ReferralSent.pick({ mode: true, kind: true }).extend({ need: ReportedNeed });

/**
 * One change of one case or referral, without the person: cases and referrals are known by keyed
 * digests, and of what an event says only the codes and dates named here are kept.
 */
export const Fact = z.discriminatedUnion('type', [
  fact('CaseOpened', caseEvents.CaseOpened.pick({ source: true, ...person })),
  fact('CasePersonChanged', caseEvents.CasePersonChanged.pick(person)),
  fact('ReachChanged', caseEvents.ReachChanged.pick({ language: true })),
  fact('ContactRecorded', caseEvents.ContactRecorded.pick({ at: true, reached: true })),
  fact('CaseClosed', caseEvents.CaseClosed.pick(reason)),
  fact('CaseTransferred', nothing),
  fact('PeopleJoined', nothing),
  fact('PeopleParted', nothing),
  fact('PeopleSeparated', nothing),
  fact('DeathRecorded', caseEvents.DeathRecorded.pick({ from: true })),
  fact('DeathUndone', caseEvents.DeathUndone.pick({ to: true })),
  fact('ReferralProposed', referred),
  fact('ReferralSent', referred),
  fact('ReferralWaitlisted', nothing),
  fact('ReferralAccepted', nothing),
  fact('ReferralDeclined', referralEvents.ReferralDeclined.pick(reason)),
  fact('AttendanceRecorded', referralEvents.AttendanceRecorded.pick({ on: true, result: true })),
  fact('AttendanceCorrected', referralEvents.AttendanceCorrected.pick({ on: true, to: true, unstarted: true })),
  fact('ReferralCompleted', nothing),
  fact('ReferralEnded', referralEvents.ReferralEnded.pick(reason)),
  fact('ReferralWithdrawn', nothing),
  fact('ReferralRecordedInError', nothing),
  fact('ReferralUndone', referralEvents.ReferralUndone.pick({ to: true })),
]);
export type Fact = z.infer<typeof Fact>;

const counted: ReadonlySet<string> = new Set(Fact.options.map(({ shape }) => shape.type.value));

/** Gives a need as reports may name it, under the policy of the commissioner. */
export const reportedNeed = (need: ReportedNeed, restrictedNeeds: readonly NeedCode[]): ReportedNeed =>
  need !== restricted && isRestricted(need, restrictedNeeds) ? restricted : need;

const withoutRestricted = (data: EventEnvelope['data'], restrictedNeeds: readonly NeedCode[]) => {
  const { need, kind, ...rest } = data;
  const named = NeedCode.safeParse(need);
  if (!named.success) return data;
  const told = reportedNeed(named.data, restrictedNeeds);
  return told === restricted ? { ...rest, need: restricted } : { ...rest, need: told, kind };
};

/** The month, in London, in which a case opened: the cohort it is counted in. */
export const cohortOf = ({ openedAt }: Pick<Scope, 'openedAt'>): string => dayOf(new Date(openedAt)).slice(0, 7);

/** Makes the fact of an event, with whose case it is where that is given; undefined where the reports count nothing of it. */
export const factOf = (
  context: Pick<Context, 'secrets'>,
  event: EventEnvelope,
  {
    restrictedNeeds,
    person: whose,
  }: { readonly restrictedNeeds: readonly NeedCode[]; readonly person?: string | undefined },
): Fact | undefined => {
  const { scope, subject, type } = event;
  if (scope === undefined || !counted.has(type)) return undefined;
  const digest = (id: string): string => context.secrets.digest('fact', id);
  return Fact.parse({
    eventId: event.eventId,
    type,
    at: event.at,
    version: event.version,
    caseRef: digest(scope.caseId),
    subject: digest(subject),
    openedAt: scope.openedAt,
    teamId: scope.teamId,
    practiceId: scope.practiceId,
    person: whose,
    data: withoutRestricted(event.data, restrictedNeeds),
  });
};
