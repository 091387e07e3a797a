import * as z from 'zod';
import { VisitRiskShown } from '@fingerpost/core/case';
import { NeedCode } from '@fingerpost/core/directory';
import { PersonDetails, SafeContact } from '@fingerpost/core/patient';
import { Agreement, Share } from './letter.ts';
import { LastAttendance, Outcome, ReferralMode, ReferralStatus, ReferralTodo } from './referral.ts';
import { NamedHolder } from './referral-row.ts';
import { ReferralNote } from './referral-note.ts';

const instant = z.iso.datetime();
const day = z.iso.date();

const every = { referralId: z.string(), reference: z.string(), status: ReferralStatus, version: z.int() };
const held = { todo: ReferralTodo, holder: NamedHolder.optional(), dueBy: instant.optional() };
const team = z.object({ organisationId: z.string(), name: z.string(), phone: z.string().optional() });
const exchange = z.array(z.object({ from: z.enum(['service', 'link-worker']), text: z.string(), at: instant }));

const asked = {
  ...every,
  ...held,
  serviceId: z.string(),
  serviceName: z.string(),
  need: NeedCode,
  urgency: z.enum(['routine', 'soon']).optional(),
  area: z.string().optional(),
  ageBand: z.string(),
  accessNeeds: z.array(z.string()),
  request: z.string(),
  sentAt: instant.optional(),
  exchange,
  team,
};

/** The person as they agreed to be shown to this service. */
export const SharedPerson = PersonDetails.pick({
  preferredName: true,
  phone: true,
  email: true,
  address: true,
  postcode: true,
  noFixedAbode: true,
  communicationNeeds: true,
  language: true,
  interpreter: true,
  speakTo: true,
  travel: true,
  isCarer: true,
}).extend({ name: PersonDetails.shape.name.optional(), dateOfBirth: day.optional() });
export type SharedPerson = z.infer<typeof SharedPerson>;

/** How the person must not be contacted, and from which day on they may be. */
const ContactRules = z.object({
  safeContact: z.union([SafeContact, z.literal('not-asked')]),
  notBefore: day.optional(),
});

/** The group in which the person has a place, and the next meeting they are expected at. */
export const GroupShown = z.object({
  groupId: z.string(),
  name: z.string(),
  place: z.string().optional(),
  startsAt: z.string().optional(),
  from: day,
  next: day.optional(),
  /** The next meeting of all was cancelled. */
  cancelled: day.optional(),
});
export type GroupShown = z.infer<typeof GroupShown>;

/** What a service sees before it accepts: what is asked of it, not for whom. */
export const RequestView = z.object({ sees: z.literal('request'), ...asked });
export type RequestView = z.infer<typeof RequestView>;

/** What a service sees once it has accepted: what the person agreed to share, and how they may be contacted. */
export const PersonView = z.object({
  sees: z.literal('person'),
  ...asked,
  message: z.string(),
  person: SharedPerson,
  contact: ContactRules,
  /** What somebody who visits them has to know to be safe. */
  visitRisk: VisitRiskShown.optional(),
  /** How many messages to the service nobody there has read. */
  newMessages: z.int(),
  acceptedAt: instant.optional(),
  startBy: day.optional(),
  startedAt: instant.optional(),
  group: GroupShown.optional(),
  lastAttendance: LastAttendance.optional(),
  finishedAt: instant.optional(),
  outcome: Outcome.optional(),
});
export type PersonView = z.infer<typeof PersonView>;

/** What a service sees when it is over: a reference, a date to cancel, and whom to ring. */
export const ReferenceView = z.object({
  sees: z.literal('reference'),
  ...every,
  finishedAt: instant.optional(),
  cancelOn: day.optional(),
  doNotContact: z.boolean(),
  /** Why no person is shown, where that is not because it is over. */
  notShared: z.enum(['no-longer-agrees', 'ran-out']).optional(),
  teamPhone: z.string().optional(),
});
export type ReferenceView = z.infer<typeof ReferenceView>;

const inTeam = {
  ...every,
  ...held,
  caseId: z.string(),
  name: z.string().optional(),
  mode: ReferralMode,
  sentAt: instant.optional(),
  finishedAt: instant.optional(),
};

/** What a colleague on the team sees of a restricted need: where it stands, not what it is about. */
export const OutlineView = z.object({ sees: z.literal('outline'), ...inTeam, need: z.literal('restricted') });
export type OutlineView = z.infer<typeof OutlineView>;

/** What the team sees: everything. */
export const FullView = z.object({
  sees: z.literal('everything'),
  ...inTeam,
  need: NeedCode,
  urgency: z.enum(['routine', 'soon']).optional(),
  serviceId: z.string(),
  serviceName: z.string(),
  provider: z.object({ name: z.string(), phone: z.string().optional(), email: z.string().optional() }),
  openedAt: instant,
  acceptedAt: instant.optional(),
  startBy: day.optional(),
  startedAt: instant.optional(),
  group: GroupShown.optional(),
  lastAttendance: LastAttendance.optional(),
  reason: z.string().optional(),
  outcome: Outcome.optional(),
  reminded: z.int(),
  rescueTaskId: z.string().optional(),
  retryOf: z.string().optional(),
  letRun: z.boolean().optional(),
  area: z.string().optional(),
  ageBand: z.string(),
  accessNeeds: z.array(z.string()),
  request: z.string(),
  message: z.string(),
  share: z.array(Share),
  agreement: Agreement.extend({ wording: z.string() }),
  notBefore: day.optional(),
  notes: z.array(ReferralNote.extend({ version: z.int() })),
});
export type FullView = z.infer<typeof FullView>;

/** A referral as its reader may see it: `sees` says how much. */
export const ReferralView = z.discriminatedUnion('sees', [
  FullView,
  OutlineView,
  RequestView,
  PersonView,
  ReferenceView,
]);
export type ReferralView = z.infer<typeof ReferralView>;
